package org.tripartita.secretariat.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;

/**
 * Something that browsers are told, written once for all of them: as it is, and packed for those that unpack, which is a
 * seventh of the bytes. Each is packed by itself and refers to nothing before it, so the same bytes fit into the stream of
 * every browser, whatever else that one was told.
 */
record LiveEvent(byte[] plain, byte[] packed) {

	/** How a packed stream begins ([RFC 1952], deflate without name and time); it has no end, so its sum is never written. */
	private static final byte[] PACKED_STREAM = { 0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff };

	private static final int BUFFER = 4096;

	static LiveEvent of(String text) {
		var plain = text.getBytes(StandardCharsets.UTF_8);
		return new LiveEvent(plain, packed(plain, new byte[0]));
	}

	/** The first that a browser is told. */
	static LiveEvent first(String text) {
		var plain = text.getBytes(StandardCharsets.UTF_8);
		return new LiveEvent(plain, packed(plain, PACKED_STREAM));
	}

	private static byte[] packed(byte[] plain, byte[] begin) {
		var out = new ByteArrayOutputStream(BUFFER);
		out.writeBytes(begin);
		var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
		try {
			deflater.setInput(plain);
			var buffer = new byte[BUFFER];
			int written;
			do {
				written = deflater.deflate(buffer, 0, BUFFER, Deflater.SYNC_FLUSH);
				out.write(buffer, 0, written);
			} while (written == BUFFER);
		}
		finally {
			deflater.end();
		}
		return out.toByteArray();
	}

	byte[] bytes(boolean unpacks) {
		return unpacks ? packed : plain;
	}

}
