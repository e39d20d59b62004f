package org.tripartita.identity.web;

import java.util.Arrays;
import java.util.regex.Pattern;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QrPictureTest {

	private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

	private static final int PIXELS = 6;

	@Test
	void a_telephone_reads_what_the_picture_says() throws ReaderException {
		var text = "otpauth://totp/Tripartita:garante.oax?secret=ABCDEFGHIJKLMNOPQRSTUVWXYZ234567&issuer=Tripartita";
		var picture = QrPicture.of(text);

		int side = picture.size() * PIXELS;
		assertThat(new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels(picture))))).getText())
			.isEqualTo(text);
	}

	private static int[] pixels(QrPicture picture) {
		int side = picture.size() * PIXELS;
		var pixels = new int[side * side];
		Arrays.fill(pixels, 0xFFFFFF);
		MODULE.matcher(picture.path()).results().forEach(module -> {
			int left = Integer.parseInt(module.group(1)) * PIXELS;
			int top = Integer.parseInt(module.group(2)) * PIXELS;
			for (int row = 0; row < PIXELS; row++) {
				Arrays.fill(pixels, (top + row) * side + left, (top + row) * side + left + PIXELS, 0);
			}
		});
		return pixels;
	}

}
