"""The vendors' calling flows, written with the standard library alone.

Called as `python3 python_flows.py PORT`, against a mock with its default credentials. It calls each flow once as its
vendor describes it, then once for each part that is signed with that part altered. One line of JSON a call goes to
standard output: {"flow": ..., "altered": null or the part, "status": ..., "error": ...}.
"""

import base64
import hashlib
import hmac
import http.client
import json
import sys
import time
import urllib.parse
import uuid
from email.utils import formatdate

PORT = int(sys.argv[1])
FORM = "application/x-www-form-urlencoded; charset=UTF-8"
# The first bytes of a picture and of a document; the text holds "+" and "/", which a form has to escape.
PICTURE = base64.b64encode(b"\x89PNG\r\n\x1a\n\xfe\xff\xef").decode()
DOCUMENT = base64.b64encode(b"%PDF-1.4\xfe\xff").decode()


def post(path, headers, body):
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=30)
    connection.request("POST", path, body=body, headers=headers)
    answer = connection.getresponse()
    text = answer.read().decode("utf-8")
    error = answer.getheader("X-Ca-Error-Message")
    if error is None and answer.status != 200:
        error = json.loads(text)["message"]
    connection.close()
    return answer.status, error


def report(flow, altered, answered):
    status, error = answered
    print(json.dumps({"flow": flow, "altered": altered, "status": status, "error": error}))


def signature(secret, text, digest):
    return base64.b64encode(hmac.new(secret.encode(), text.encode(), digest).digest()).decode()


def app_code_form():
    fields = urllib.parse.urlencode({"image": PICTURE})
    for altered, code in ((None, "mock-app-code"), ("code", "mock-app-kode")):
        headers = {"Authorization": "APPCODE " + code, "Content-Type": FORM}
        report("app-code-form", altered, post("/OcridCard", headers, fields))


def app_code_json():
    body = json.dumps({"img": PICTURE, "figure": True})
    for altered, code in ((None, "mock-app-code"), ("code", "mock-app-kode")):
        headers = {"Authorization": "APPCODE " + code, "Content-Type": "application/json; charset=UTF-8"}
        report("app-code-json", altered, post("/ocrservice/idcard", headers, body))


def tencent_key_pair():
    fields = urllib.parse.urlencode({"image": DOCUMENT})
    for altered in (None, "x-date", "x-source", "signature", "id", "form"):
        date, source = formatdate(usegmt=True), "market"
        signed = signature("mock-secret-key", "x-date: %s\nx-source: %s" % (date, source), hashlib.sha1)
        key = "mock-secret-id"
        if altered == "x-date":
            date = formatdate(time.time() + 60, usegmt=True)
        elif altered == "x-source":
            source = "other"
        elif altered == "signature":
            signed = signature("another-key", "x-date: %s\nx-source: %s" % (date, source), hashlib.sha1)
        elif altered == "id":
            key = "another-id"
        headers = {
            "X-Date": date,
            "X-Source": source,
            "Authorization": 'hmac id="%s", algorithm="hmac-sha1", headers="x-date x-source", signature="%s"'
            % (key, signed),
            "Content-Type": "application/json" if altered == "form" else FORM,
        }
        report("tencent-key-pair", altered, post("/release/v2/credit_report", headers, fields))


def string_to_sign(path, query, fields, headers, listed):
    fixed = ["POST"] + [headers.get(name, "") for name in ("Accept", "Content-MD5", "Content-Type", "Date")]
    lines = fixed + ["%s:%s" % (name, headers[name]) for name in sorted(listed)]
    merged = dict(query)
    merged.update(fields)
    pairs = [name + ("=" + merged[name] if merged[name] else "") for name in sorted(merged)]
    return "\n".join(lines) + "\n" + path + ("?" + "&".join(pairs) if pairs else "")


def aliyun_signature(algorithm):
    path, flow = "/ocrBankCardGeneral", "aliyun-signature-" + algorithm.lower()
    parts = (
        "accept", "content-type", "date", "x-ca-key", "x-ca-nonce", "x-ca-stage", "x-ca-timestamp",
        "x-ca-signature-method", "x-ca-signature-headers", "x-ca-signature", "query", "form", "nothing",
    )
    for altered in (None,) + parts:
        query = {"b": "2", "a": "one and a half", "empty": ""}
        fields = {"img_base64": PICTURE, "img_url": ""}
        headers = {
            "Accept": "application/json",
            "Content-Type": FORM,
            "Date": formatdate(usegmt=True),
            "X-Ca-Key": "mock-app-key",
            "X-Ca-Nonce": str(uuid.uuid4()),
            "X-Ca-Signature-Method": algorithm,
            "X-Ca-Stage": "RELEASE",
            "X-Ca-Timestamp": str(int(time.time() * 1000)),
        }
        listed = [name for name in headers if name.startswith("X-Ca-")]
        digest = {"HmacSHA256": hashlib.sha256, "HmacSHA1": hashlib.sha1}[algorithm]
        text = string_to_sign(path, query, fields, headers, listed)
        headers["X-Ca-Signature-Headers"] = ",".join(listed)
        headers["X-Ca-Signature"] = signature("mock-app-secret", text, digest)
        alter_aliyun(altered, headers, query, fields)
        target = path + "?" + urllib.parse.urlencode(query)
        body = urllib.parse.urlencode(fields)
        # "nothing" sends the same request a second time: its nonce was used.
        if altered == "nothing":
            post(target, headers, body)
        report(flow, altered, post(target, headers, body))


def alter_aliyun(part, headers, query, fields):
    changed = {
        "accept": ("Accept", "*/*"),
        "content-type": ("Content-Type", "application/x-www-form-urlencoded"),
        "date": ("Date", "Thu, 14 May 2020 14:57:06 GMT"),
        "x-ca-key": ("X-Ca-Key", "another-key"),
        "x-ca-nonce": ("X-Ca-Nonce", str(uuid.uuid4())),
        "x-ca-stage": ("X-Ca-Stage", "TEST"),
        "x-ca-timestamp": ("X-Ca-Timestamp", str(int(time.time() * 1000) + 1)),
        "x-ca-signature-method": (
            "X-Ca-Signature-Method",
            "HmacSHA1" if headers["X-Ca-Signature-Method"] == "HmacSHA256" else "HmacSHA256",
        ),
        "x-ca-signature-headers": ("X-Ca-Signature-Headers", "X-Ca-Key"),
        "x-ca-signature": ("X-Ca-Signature", base64.b64encode(b"another").decode()),
    }
    if part in changed:
        name, value = changed[part]
        headers[name] = value
    elif part == "query":
        query["a"] = "two"
    elif part == "form":
        fields["img_base64"] = PICTURE[:-4] + "AAAA"


app_code_form()
app_code_json()
tencent_key_pair()
aliyun_signature("HmacSHA256")
aliyun_signature("HmacSHA1")
