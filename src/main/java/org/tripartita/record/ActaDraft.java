package org.tripartita.record;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What an acta will say, before it is sealed: the part that is printed (facts, sections, signatures, annexes) and the
 * same content as data for machines. All of it goes under the hash; texts are printed as they are, never as markup.
 *
 * @param filing what act it is, where it belongs and when it happened
 * @param facts rows of the table under the title, such as place or quorum, in order
 * @param sections the body, in order
 * @param signatures who signed, printed by sector in the order in which the sectors first appear
 * @param annexes documents that belong to it; their titles and SHA-256 are sealed with it
 * @param data further content as plain values: texts, booleans, numbers that a double holds exactly, dates,
 * identifiers, enums, records, lists and maps of them; never personal data that the public must not see
 */
public record ActaDraft(Filing filing, List<Fact> facts, List<Section> sections, List<Signature> signatures,
		List<UUID> annexes, Map<String, ?> data) {

	private static final String REFUSALS = "refusals";

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d 'de' MMMM 'de' uuuu", Locale.forLanguageTag("es-MX"));

	/**
	 * @throws IllegalArgumentException if it belongs to no exercise and no secretariat, if the filing names a document
	 * to supersede (use {@link ActaRegister#correct}) or if the data hold something that is no plain value
	 */
	public ActaDraft {
		if (filing.exerciseId() == null && filing.secretariatId() == null) {
			throw new IllegalArgumentException("An acta belongs to a secretariat or an exercise");
		}
		if (filing.supersedes() != null) {
			throw new IllegalArgumentException("An acta is corrected with ActaRegister.correct");
		}
		facts = List.copyOf(facts);
		sections = List.copyOf(sections);
		signatures = List.copyOf(signatures);
		annexes = List.copyOf(annexes);
		data = PlainValues.ofMap(data);
	}

	/** A draft to which the following calls add, in the order in which it will be printed. */
	public static Builder of(Filing filing) {
		return new Builder(filing);
	}

	/** Its words without signatures and data: title, day, facts, parts and annexes, as people read them before they sign. */
	public String text() {
		return filing.title() + '\n' + DAY.format(filing.actDate()) + '\n' + body(facts, sections, annexes);
	}

	private static String body(List<Fact> facts, List<Section> sections, List<UUID> annexes) {
		final StringBuilder words = new StringBuilder();
		facts.forEach(fact -> words.append('\n').append(fact.label()).append(": ").append(fact.value()));
		sections.forEach(section -> words.append("\n\n").append(section.heading()).append('\n').append(String.join("\n", section.paragraphs())));
		annexes.forEach(annex -> words.append("\n\n").append(annex));
		return words.toString();
	}

	/** The chain in which it will be sealed: its secretariat, or its exercise where no secretariat exists yet. */
	public UUID chainId() {
		return filing.secretariatId() != null ? filing.secretariatId() : Objects.requireNonNull(filing.exerciseId());
	}

	/** Who did not sign and why, where its data tell it; an acta sealed before they did says it in a section only. */
	public List<Refusal> refusals() {
		return data.get(REFUSALS) instanceof List<?> told
				? told.stream().filter(Map.class::isInstance).map(one -> Refusal.read((Map<?, ?>) one)).toList() : List.of();
	}

	/**
	 * A row of the table of facts.
	 *
	 * @param label what it tells, in Spanish
	 * @param value what it says
	 */
	public record Fact(String label, String value) {

		public Fact {
			label = PlainText.line(label);
			value = PlainText.of(value);
		}

	}

	/**
	 * A part of the body.
	 *
	 * @param heading its title
	 * @param paragraphs its text; line breaks within a paragraph are kept
	 */
	public record Section(String heading, List<String> paragraphs) {

		public Section {
			heading = PlainText.line(heading);
			paragraphs = paragraphs.stream().map(PlainText::of).toList();
		}

	}

	/**
	 * Somebody who signed.
	 *
	 * @param sector name of the sector as it is printed
	 * @param position office of who signed, never a person's name
	 * @param powers where the powers to decide come from (G-04 [S3:198]), or how the sector stands to what it signs
	 * @param organisation organisation represented; empty if there is none
	 * @param signedOn day of the act of signing
	 */
	public record Signature(String sector, String position, String powers, String organisation, LocalDate signedOn) {

		public Signature {
			sector = PlainText.line(sector);
			position = PlainText.line(position);
			powers = PlainText.line(powers);
			organisation = PlainText.line(organisation);
		}

	}

	/**
	 * A sector that did not sign.
	 *
	 * @param sector name of the sector as it is printed
	 * @param reason why, in its own words
	 */
	public record Refusal(String sector, String reason) {

		public Refusal {
			sector = PlainText.line(sector);
			reason = PlainText.of(reason);
		}

		private static Refusal read(Map<?, ?> told) {
			return new Refusal(String.valueOf(told.get("sector")), String.valueOf(told.get("reason")));
		}

	}

	/** Collects an acta's content. */
	public static final class Builder {

		private final Filing filing;

		private final List<Fact> facts = new ArrayList<>();

		private final List<Section> sections = new ArrayList<>();

		private final List<Signature> signatures = new ArrayList<>();

		private final List<UUID> annexes = new ArrayList<>();

		private final Map<String, @Nullable Object> data = new LinkedHashMap<>();

		private Builder(Filing filing) {
			this.filing = filing;
		}

		/** Adds a row to the table of facts. */
		public Builder fact(String label, String value) {
			facts.add(new Fact(label, value));
			return this;
		}

		/** Adds a part to the body. */
		public Builder section(String heading, String... paragraphs) {
			sections.add(new Section(heading, List.of(paragraphs)));
			return this;
		}

		/** Adds a part with any number of paragraphs to the body. */
		public Builder section(String heading, List<String> paragraphs) {
			sections.add(new Section(heading, paragraphs));
			return this;
		}

		/** Adds a signature. */
		public Builder signature(Signature signature) {
			signatures.add(signature);
			return this;
		}

		/** Tells programs who did not sign and why; people read it in a section of the acta's own. */
		public Builder refusals(List<Refusal> refusals) {
			return data(REFUSALS, refusals);
		}

		/** Adds a document that was filed before. */
		public Builder annex(UUID document) {
			annexes.add(document);
			return this;
		}

		/** Adds a plain value for machines. */
		public Builder data(String key, @Nullable Object value) {
			data.put(key, value);
			return this;
		}

		/** Its words without signatures, data and the day, where the act is over only when the last has signed. */
		public String words() {
			return filing.title() + '\n' + body(facts, sections, annexes);
		}

		/** The draft, ready to be sealed. */
		public ActaDraft build() {
			return new ActaDraft(filing, facts, sections, signatures, annexes, data);
		}

	}

}
