package org.tripartita.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import org.junit.jupiter.api.Test;

class PdfStreamsTest {

	@Test
	void a_document_with_compressed_pages_passes() throws IOException {
		assertThat(PdfStreams.burst(pdf(packed(new byte[2 * 1024 * 1024])))).isFalse();
		assertThat(PdfStreams.burst("%PDF-1.7 stream\nno es zlib endstream stream".getBytes(StandardCharsets.US_ASCII))).isFalse();
		assertThat(PdfStreams.burst(new byte[0])).isFalse();
	}

	@Test
	void a_stream_that_unpacks_to_far_more_than_a_document_is_a_bomb() throws IOException {
		var bomb = pdf(zeros(300));

		assertThat(bomb.length).isLessThan(1024 * 1024);
		assertThat(PdfStreams.burst(bomb)).isTrue();
	}

	@Test
	void many_streams_add_up_and_a_stream_packed_twice_is_unpacked_twice() throws IOException {
		var many = new ByteArrayOutputStream();
		var part = zeros(50);
		for (int i = 0; i < 6; i++) {
			many.write(pdf(part));
		}
		assertThat(PdfStreams.burst(many.toByteArray())).isTrue();

		var twice = pdf(packed(zeros(300)));
		assertThat(twice.length).isLessThan(64 * 1024);
		assertThat(PdfStreams.burst(twice)).isTrue();
	}

	private static byte[] pdf(byte[] stream) throws IOException {
		var file = new ByteArrayOutputStream();
		file.write("%PDF-1.7\n1 0 obj\n<< /Filter /FlateDecode >>\nstream\r\n".getBytes(StandardCharsets.US_ASCII));
		file.write(stream);
		file.write("\nendstream\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
		return file.toByteArray();
	}

	private static byte[] packed(byte[] content) throws IOException {
		var packed = new ByteArrayOutputStream();
		try (OutputStream out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
			out.write(content);
		}
		return packed.toByteArray();
	}

	/** So many megabytes of nothing. */
	private static byte[] zeros(int megabytes) throws IOException {
		var packed = new ByteArrayOutputStream();
		var megabyte = new byte[1024 * 1024];
		try (OutputStream out = new DeflaterOutputStream(packed)) {
			for (int i = 0; i < megabytes; i++) {
				out.write(megabyte);
			}
		}
		return packed.toByteArray();
	}

}
