package dudao.evidence;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 请求签名 as S3 and its likes ask for (AWS Signature Version 4).
 *
 * @param sha256 of what is sent
 */
record S3Signature(String method, URI address, String sha256, Instant at) {

    static final String OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String SIGNED = "host;x-amz-content-sha256;x-amz-date";

    /** Value of the header {@code x-amz-date}. */
    String time() {
        return TIME.format(at);
    }

    /** Value of the header {@code Authorization}. */
    String authorization(EvidenceSettings.S3 s3) {
        var day = time().substring(0, 8);
        var scope = day + "/" + s3.region() + "/s3/aws4_request";
        var toSign = "AWS4-HMAC-SHA256\n" + time() + "\n" + scope + "\n" + hash(request());
        var key = hmac(("AWS4" + s3.secret()).getBytes(StandardCharsets.UTF_8), day);
        key = hmac(hmac(hmac(key, s3.region()), "s3"), "aws4_request");
        return "AWS4-HMAC-SHA256 Credential=%s/%s,SignedHeaders=%s,Signature=%s"
                .formatted(s3.key(), scope, SIGNED, HexFormat.of().formatHex(hmac(key, toSign)));
    }

    private String request() {
        var query = address.getRawQuery() == null ? "" : address.getRawQuery();
        return String.join(
                "\n",
                method,
                address.getRawPath(),
                query,
                "host:" + host(),
                "x-amz-content-sha256:" + sha256,
                "x-amz-date:" + time(),
                "",
                SIGNED,
                sha256);
    }

    private String host() {
        return address.getPort() < 0 ? address.getHost() : address.getHost() + ":" + address.getPort();
    }

    private static String hash(String text) {
        var digest = Sha256.digest();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return Sha256.hex(digest);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", impossible);
        }
    }
}
