package dev.syncdashboard.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.status.ReportSignature.Author;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportSignatureTest {

    private static final PeerId ENGINE_7 = new PeerId("ENGINE7");
    private static final SigningKey KEY = SigningKey.generate();
    private static final StatusReport REPORT =
            StatusReport.of("Engine 7 \"ä\"", Instant.parse("2026-11-24T09:31:00Z"), new FolderHash("HASH"));
    private static final byte[] SIGNED = ReportSignature.sign(StatusReportCodec.encode(REPORT), ENGINE_7, KEY);

    @TempDir
    Path folder;

    @Test
    void whoKnowsNothingOfSignaturesReadsTheSameReport() {
        assertThat(StatusReportCodec.decode(SIGNED)).isEqualTo(new StatusReportCodec.Decoded.Whole(REPORT));
        assertThat(text(SIGNED)).startsWith("{\"name\":\"Engine 7 \\\"ä\\\"\",\"last_modified\":");
    }

    @Test
    void theSignerIsKnown() {
        assertThat(ReportSignature.author(SIGNED, ENGINE_7)).isEqualTo(new Author.Signer(KEY.verifyKey()));
        assertThat(ReportSignature.author(bytes(text(SIGNED) + " \r\n"), ENGINE_7))
                .isEqualTo(new Author.Signer(KEY.verifyKey()));
    }

    @Test
    void aReportWithoutOneIsUnsigned() {
        assertThat(ReportSignature.author(StatusReportCodec.encode(REPORT), ENGINE_7))
                .isEqualTo(new Author.Unsigned());
        assertThat(ReportSignature.author(new byte[0], ENGINE_7)).isEqualTo(new Author.Unsigned());
    }

    @Test
    void itIsNotThatOfAnotherDevice() {
        assertThat(ReportSignature.author(SIGNED, new PeerId("ENGINE8"))).isEqualTo(new Author.Forged());
    }

    /** Whatever single byte is changed, nobody signed that. */
    @Test
    void noByteCanBeChanged() {
        for (int i = 0; i < SIGNED.length; i++) {
            if (Character.isWhitespace(SIGNED[i])) {
                continue;
            }
            byte[] changed = SIGNED.clone();
            changed[i] ^= 1;
            assertThat(ReportSignature.author(changed, ENGINE_7))
                    .as("byte %d", i)
                    .isNotEqualTo(new Author.Signer(KEY.verifyKey()));
        }
    }

    /** Of two fields with one name the last counts, so nothing may stand behind what was signed. */
    @Test
    void nothingCanBePutBehindIt() {
        String text = text(SIGNED).strip();
        String more = text.substring(0, text.length() - 1) + ",\"hash\":\"OTHER\"}";

        assertThat(ReportSignature.author(bytes(more), ENGINE_7)).isEqualTo(new Author.Unsigned());
    }

    @Test
    void theKeyCannotBeExchanged() {
        String other = text(SIGNED)
                .replace(
                        KEY.verifyKey().value(),
                        SigningKey.generate().verifyKey().value());

        assertThat(ReportSignature.author(bytes(other), ENGINE_7)).isEqualTo(new Author.Forged());
    }

    @Test
    void theFolderTellsSignedUnsignedAndForgedFilesApart() throws Exception {
        StatusFolder files = new StatusFolder(folder, Clock.systemUTC());
        Path file = folder.resolve("ENGINE7.txt");

        Files.write(file, SIGNED);
        assertThat(files.read(ENGINE_7).orElseThrow())
                .isInstanceOfSatisfying(
                        StatusFile.Usable.class,
                        usable -> assertThat(usable.signer()).contains(KEY.verifyKey()));

        Files.write(file, StatusReportCodec.encode(REPORT));
        assertThat(files.read(ENGINE_7).orElseThrow())
                .isInstanceOfSatisfying(
                        StatusFile.Usable.class,
                        usable -> assertThat(usable.signer()).isEmpty());

        Files.writeString(file, text(SIGNED).replace("HASH", "HUSH"));
        assertThat(files.read(ENGINE_7)).contains(new StatusFile.Unusable(ENGINE_7, StatusFile.Defect.FORGED));
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
