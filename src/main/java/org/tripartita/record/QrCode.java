package org.tripartita.record;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

import javax.imageio.ImageIO;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** An address as a picture for paper, which a telephone reads: black on white, eight dots a module. */
final class QrCode {

	/** The white edge that readers need, in modules. */
	private static final int EDGE = 4;

	private static final int DOTS = 8;

	private static final int BLACK = 0x000000;

	private static final int WHITE = 0xffffff;

	private QrCode() {
	}

	/** The picture as the address of an image. */
	static String png(String text) {
		try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			ImageIO.write(drawn(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix()), "png", bytes);
			return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
		}
		catch (WriterException | IOException impossible) {
			throw new UncheckedIOException(new IOException(impossible));
		}
	}

	private static BufferedImage drawn(ByteMatrix modules) {
		final int size = (modules.getWidth() + 2 * EDGE) * DOTS;
		final BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_GRAY);
		for (int y = 0; y < size; y++) {
			for (int x = 0; x < size; x++) {
				picture.setRGB(x, y, isDark(modules, x / DOTS - EDGE, y / DOTS - EDGE) ? BLACK : WHITE);
			}
		}
		return picture;
	}

	private static boolean isDark(ByteMatrix modules, int column, int row) {
		return column >= 0 && row >= 0 && column < modules.getWidth() && row < modules.getHeight()
				&& modules.get(column, row) == 1;
	}

}
