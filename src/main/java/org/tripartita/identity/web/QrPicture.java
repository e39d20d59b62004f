package org.tripartita.identity.web;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A text as a picture that a telephone reads.
 *
 * @param size of its sides, in modules
 * @param path the dark modules as the path of an SVG
 */
record QrPicture(int size, String path) {

	/** The white edge that readers need. */
	private static final int EDGE = 4;

	static QrPicture of(String text) {
		try {
			var modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
			return new QrPicture(modules.getWidth() + 2 * EDGE, path(modules));
		}
		catch (WriterException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	private static String path(ByteMatrix modules) {
		var path = new StringBuilder();
		for (int row = 0; row < modules.getHeight(); row++) {
			for (int column = 0; column < modules.getWidth(); column++) {
				if (modules.get(column, row) == 1) {
					path.append('M').append(column + EDGE).append(' ').append(row + EDGE).append("h1v1h-1z");
				}
			}
		}
		return path.toString();
	}

}
