package org.tripartita.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;

/**
 * Looks into the compressed streams of a PDF for a bomb: far more than the pages of a document hold, packed into a small
 * file, some of it packed several times over. Nothing of it is kept or shown.
 */
final class PdfStreams {

	/** No document of 8 MB unpacks to more; what does is meant to fill the memory of whoever opens it. */
	static final long MOST_BYTES = 256L * 1024 * 1024;

	private static final int MOST_LAYERS = 3;

	private static final byte[] MARK = { 's', 't', 'r', 'e', 'a', 'm' };

	private final byte[] pdf;

	private final byte[] buffer = new byte[64 * 1024];

	private long inflated;

	private PdfStreams(byte[] pdf) {
		this.pdf = pdf;
	}

	/** Whether the streams of the file unpack to more than any document holds. */
	static boolean burst(byte[] pdf) {
		final PdfStreams streams = new PdfStreams(pdf);
		for (int at = streams.next(0); at >= 0; at = streams.next(at)) {
			for (int layers = 1; layers <= MOST_LAYERS; layers++) {
				if (!streams.unpack(at, layers)) {
					break;
				}
			}
			if (streams.inflated > MOST_BYTES) {
				return true;
			}
		}
		return false;
	}

	/** Where the data of the next stream begin, -1 behind the last. */
	private int next(int from) {
		for (int i = from; i + MARK.length < pdf.length; i++) {
			if (marks(i) && (i == 0 || pdf[i - 1] != 'd')) {
				int data = i + MARK.length;
				if (pdf[data] == '\r') {
					data++;
				}
				return data < pdf.length && pdf[data] == '\n' ? data + 1 : data;
			}
		}
		return -1;
	}

	private boolean marks(int at) {
		for (int i = 0; i < MARK.length; i++) {
			if (pdf[at + i] != MARK[i]) {
				return false;
			}
		}
		return true;
	}

	/** Unpacks so many layers; false where there are not so many. */
	private boolean unpack(int at, int layers) {
		InputStream in = new ByteArrayInputStream(pdf, at, pdf.length - at);
		for (int i = 0; i < layers; i++) {
			in = new InflaterInputStream(in);
		}
		long before = inflated;
		try (InputStream unpacked = in) {
			for (int read = unpacked.read(buffer); read >= 0 && inflated <= MOST_BYTES; read = unpacked.read(buffer)) {
				inflated += read;
			}
			return inflated > before;
		}
		catch (IOException notPacked) {
			return inflated > before;
		}
	}

}
