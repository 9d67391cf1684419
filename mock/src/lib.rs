//! The vendors, faked on loopback from `schemas/` alone: for our tests and for the tests of those who use the client.
