//! Intermediaries between a client and a server: TLS with a self-signed certificate, and a relay
//! that alters a byte.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};

use crate::vendors::Fallible;

/// The byte of a header that the relay alters: the one before a string in its line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Alteration {
    pub(crate) header: &'static str,
    pub(crate) before: &'static str,
}

/// A self-signed certificate.
pub(crate) struct Certificate {
    certificate: CertificateDer<'static>,
    key: PrivateKeyDer<'static>,
}

impl Certificate {
    pub(crate) fn of(host: &str) -> Fallible<Self> {
        let made = rcgen::generate_simple_self_signed(vec![host.to_owned()])?;
        let key = PrivatePkcs8KeyDer::from(made.signing_key.serialize_der());
        Ok(Self {
            certificate: made.cert.der().clone(),
            key: PrivateKeyDer::Pkcs8(key),
        })
    }

    pub(crate) fn der(&self) -> &[u8] {
        &self.certificate
    }

    pub(crate) fn acceptor(&self) -> Fallible<TlsAcceptor> {
        let config = ServerConfig::builder()
            .with_no_client_auth()
            .with_single_cert(vec![self.certificate.clone()], self.key.clone_key())?;
        Ok(TlsAcceptor::from(Arc::new(config)))
    }
}

/// Passes connections on to a server; ends with the test's runtime. Only the first request of a
/// connection is altered.
pub(crate) async fn relay(
    server: SocketAddr,
    tls: Option<TlsAcceptor>,
    alteration: Option<Alteration>,
) -> io::Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(async move {
        while let Ok((client, _)) = listener.accept().await {
            let tls = tls.clone();
            tokio::spawn(async move {
                match tls {
                    Some(tls) => pass(tls.accept(client).await?, server, alteration).await,
                    None => pass(client, server, alteration).await,
                }
            });
        }
    });
    Ok(address)
}

async fn pass<S: AsyncRead + AsyncWrite + Unpin>(
    mut client: S,
    server: SocketAddr,
    alteration: Option<Alteration>,
) -> io::Result<()> {
    let mut server = TcpStream::connect(server).await?;
    if let Some(alteration) = alteration {
        let mut request = Vec::new();
        while !request.windows(4).any(|end| end == b"\r\n\r\n") {
            if client.read_buf(&mut request).await? == 0 {
                return Ok(());
            }
        }
        alter(&mut request, alteration).ok_or(io::ErrorKind::InvalidInput)?;
        server.write_all(&request).await?;
    }
    tokio::io::copy_bidirectional(&mut client, &mut server)
        .await
        .map(drop)
}

/// Alters the byte. Returns `None` if the header is missing, so that nothing is passed on
/// unaltered.
fn alter(request: &mut [u8], alteration: Alteration) -> Option<()> {
    let head = String::from_utf8_lossy(request).to_ascii_lowercase();
    let line = head.find(&format!("\r\n{}: ", alteration.header))? + 2;
    let before = alteration.before.to_ascii_lowercase();
    let at = line + head.get(line..)?.find(&before)? - 1;
    let byte = request.get_mut(at)?;
    *byte = match *byte {
        b'9' => b'0',
        digit @ b'0'..=b'8' => digit + 1,
        b'e' => b'f',
        _ => b'e',
    };
    Some(())
}
