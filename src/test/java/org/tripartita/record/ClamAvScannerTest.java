package org.tripartita.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import org.tripartita.record.VirusScanner.Finding;

/** The scanner speaks to something that speaks like ClamAV's daemon. */
class ClamAvScannerTest {

	private static final byte[] FILE = "x".repeat(150_000).getBytes(StandardCharsets.US_ASCII);

	@Test
	void a_clean_file_is_sent_whole_in_chunks_and_found_clean() throws Exception {
		try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			var received = CompletableFuture.supplyAsync(() -> serve(server, "stream: OK\0"));

			assertThat(scanner(server.getLocalPort()).scan(FILE)).isEqualTo(Finding.CLEAN);
			assertThat(received.get()).isEqualTo(FILE);
		}
	}

	@Test
	void a_virus_is_found_and_what_was_not_judged_is_not_clean() throws Exception {
		assertThat(answering("stream: Win.Test.EICAR_HDB-1 FOUND\0")).isEqualTo(Finding.INFECTED);
		assertThat(answering("INSTREAM size limit exceeded. ERROR\0")).isEqualTo(Finding.UNAVAILABLE);
		assertThat(answering("")).isEqualTo(Finding.UNAVAILABLE);
	}

	@Test
	void an_antivirus_that_is_not_there_lets_nothing_pass() throws IOException {
		int free;
		try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			free = server.getLocalPort();
		}
		assertThat(scanner(free).scan(FILE)).isEqualTo(Finding.UNAVAILABLE);
	}

	private static Finding answering(String answer) throws IOException {
		try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			var served = CompletableFuture.supplyAsync(() -> serve(server, answer));
			var found = scanner(server.getLocalPort()).scan(FILE);
			served.join();
			return found;
		}
	}

	private static ClamAvScanner scanner(int port) {
		return new ClamAvScanner(InetAddress.getLoopbackAddress().getHostAddress(), port);
	}

	private static byte[] serve(ServerSocket server, String answer) {
		try (var client = server.accept()) {
			var in = new DataInputStream(client.getInputStream());
			assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
			var file = new ByteArrayOutputStream();
			for (int length = in.readInt(); length > 0; length = in.readInt()) {
				file.write(in.readNBytes(length));
			}
			client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
			return file.toByteArray();
		}
		catch (IOException broken) {
			throw new IllegalStateException(broken);
		}
	}

}
