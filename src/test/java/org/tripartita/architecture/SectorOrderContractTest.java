package org.tripartita.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.tripartita.identity.Sector;

/** Wherever the three sectors follow one another it is in one order: government, oversight body, civil society. */
class SectorOrderContractTest {

	private static final Pattern ALPHABETICAL = Pattern.compile("order by [^\"\\n)]*?(?<![\\w(.])(\\w\\.)?sector\\b");

	private static final Path FUNCTION = Path.of("src/main/resources/db/migration/V208__sector_order.sql");

	@Test
	void no_query_orders_them_by_their_letters() throws IOException {
		assertThat(alphabetical("select * from x order by acted_on, s.sector\"").toList()).as("the check can fail").hasSize(1);
		assertThat(alphabetical("select * from x order by acted_on, sector_order(s.sector)\"").toList()).isEmpty();
		try (var sources = Files.walk(Path.of("src/main/java"))) {
			assertThat(sources.filter(file -> file.toString().endsWith(".java")).flatMap(file -> alphabetical(read(file))).toList()).isEmpty();
		}
	}

	@Test
	void the_database_knows_the_same_order_as_the_product() {
		assertThat(read(FUNCTION)).contains(String.join(", ", Arrays.stream(Sector.values()).map(sector -> "'" + sector + "'").toList()));
		assertThat(List.of(Sector.values())).containsExactly(Sector.GOVERNMENT, Sector.OVERSIGHT_BODY, Sector.CIVIL_SOCIETY);
	}

	private static Stream<String> alphabetical(String source) {
		return ALPHABETICAL.matcher(source).results().map(MatchResult::group);
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
