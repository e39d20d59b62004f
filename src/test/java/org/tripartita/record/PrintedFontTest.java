package org.tripartita.record;

import java.io.IOException;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.model.GsubData;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PrintedFontTest {

	@Test
	void the_font_has_the_letters_of_indigenous_languages_and_no_ligatures() throws IOException {
		try (var font = new TTFParser().parse(new RandomAccessReadBuffer(PrintedFont.open()))) {
			assertThat(font.getGsubData()).isSameAs(GsubData.NO_DATA_FOUND);
			for (char letter : "ñáéíóúüɨʉëʼ".toCharArray()) {
				assertThat(font.getUnicodeCmapLookup().getGlyphId(letter)).as(String.valueOf(letter)).isPositive();
			}
		}
	}

}
