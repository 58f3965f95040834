package dudao.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("病毒扫描程序 ClamAV")
class ClamAvTests {

    @ParameterizedTest
    @CsvSource({
        "stream: OK,CLEAN,stream: OK",
        "stream: Eicar-Test-Signature FOUND,INFECTED,Eicar-Test-Signature",
        "INSTREAM: Can't write to temporary file. ERROR,UNSCANNED,INSTREAM: Can't write to temporary file. ERROR"
    })
    void says_what_it_found(String answer, ScanState state, String words) throws IOException {
        var sent = new byte[200_000];
        sent[199_999] = 7;
        var read = new AtomicReference<byte[]>();
        try (var clamd = new FakeClamd(1 << 20, content -> {
            read.set(content);
            return answer;
        })) {
            assertThat(new ClamAv(clamd.address()).scan(new ByteArrayInputStream(sent)))
                    .isEqualTo(new Finding(state, words));
        }
        assertThat(read.get()).isEqualTo(sent);
    }

    @Test
    void a_content_it_finds_too_long_stays_unscanned() throws IOException {
        try (var clamd = new FakeClamd(1_000, content -> "stream: OK")) {
            assertThat(new ClamAv(clamd.address()).scan(new ByteArrayInputStream(new byte[2_000])))
                    .isEqualTo(new Finding(ScanState.UNSCANNED, "INSTREAM size limit exceeded. ERROR"));
        }
    }

    @Test
    void nothing_is_known_when_it_hangs_up_or_is_not_there() throws IOException {
        var clamd = new FakeClamd(1 << 20, content -> "");
        var address = clamd.address();
        assertThatThrownBy(() -> new ClamAv(address).scan(new ByteArrayInputStream(new byte[1])))
                .isInstanceOf(IOException.class);
        clamd.close();
        assertThatThrownBy(() -> new ClamAv(address).scan(new ByteArrayInputStream(new byte[1])))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:", ":3310", "localhost:port"})
    void an_address_without_host_or_port_is_named(String address) {
        assertThatThrownBy(() -> new ClamAv(address)).hasMessageContaining("'" + address + "'");
    }
}
