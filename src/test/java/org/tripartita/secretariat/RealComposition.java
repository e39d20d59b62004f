package org.tripartita.secretariat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

import org.tripartita.identity.Sector;
import org.tripartita.identity.SubSector;
import org.tripartita.secretariat.Accreditation.Profile;
import org.tripartita.secretariat.Accreditation.Representative;

/**
 * A composition that the published sources tell, read from {@code secretariat/compositions.yml}.
 *
 * @param on a day on which it sat so
 * @param voices who had a voice and no vote, for any STL
 */
public record RealComposition(String state, LocalDate on, Map<Sector, Accreditation> accreditations, List<Map<String, String>> voices,
		Expected expected) {

	/** What the sources and the table of domain 5.3 say of it. */
	record Expected(List<Integer> votes, Composition verdict, SeatBalance.QuorumAbility quorum, int vacancies, boolean alone) {
	}

	/** All of them, in the order of the file. */
	public static List<RealComposition> all() {
		try (var file = new ClassPathResource("secretariat/compositions.yml").getInputStream()) {
			List<Map<String, Object>> told = new Yaml().load(file);
			return told.stream().map(RealComposition::read).toList();
		}
		catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
	}

	/** The one of a state. */
	public static RealComposition of(String state) {
		return all().stream().filter(one -> one.state().equals(state)).findFirst().orElseThrow();
	}

	@Override
	public String toString() {
		return state;
	}

	@SuppressWarnings("unchecked")
	private static RealComposition read(Map<String, Object> told) {
		var on = LocalDate.ofInstant(((Date) told.get("day")).toInstant(), ZoneOffset.UTC);
		var vacancies = (Map<String, Integer>) told.getOrDefault("vacancies", Map.of());
		var accreditations = new EnumMap<Sector, Accreditation>(Sector.class);
		((Map<String, List<Map<String, Object>>>) told.get("seats")).forEach((name, seats) -> accreditations.put(Sector.valueOf(name),
				new Accreditation(Sector.valueOf(name), seats.stream().flatMap(seat -> several(seat, (String) told.get("source"))).toList(),
						vacancies.getOrDefault(name, 0), on)));
		var expected = (Map<String, Object>) told.get("expected");
		return new RealComposition((String) told.get("state"), on, accreditations,
				new ArrayList<>((List<Map<String, String>>) told.getOrDefault("voices", List.of())),
				new Expected((List<Integer>) expected.get("votes"), Composition.valueOf((String) expected.get("verdict")),
						SeatBalance.QuorumAbility.valueOf((String) expected.get("quorum")), (Integer) expected.getOrDefault("vacancies", 0),
						(Boolean) expected.getOrDefault("alone", false)));
	}

	/** Bodies that a source only counts are numbered. */
	private static Stream<Representative> several(Map<String, Object> seat, String source) {
		var count = (Integer) seat.getOrDefault("count", 1);
		return IntStream.rangeClosed(1, count).mapToObj(number -> representative(seat, source, count == 1 ? "" : " " + number));
	}

	private static Representative representative(Map<String, Object> seat, String source, String number) {
		var kind = text(seat, "kind");
		var profile = new Profile(SeatOrigin.DESIGNATION, kind == null ? null : SubSector.valueOf(kind), text(seat, "scope"), null,
				text(seat, "assumption"), seat.containsKey("source") ? text(seat, "source") : source);
		return new Representative(seat.get("organisation") + number, "Representación" + number, "La fuente no transcribe el documento",
				false, profile);
	}

	private static @Nullable String text(Map<String, Object> seat, String key) {
		return (String) seat.get(key);
	}

}
