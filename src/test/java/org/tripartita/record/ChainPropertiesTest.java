package org.tripartita.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever single acta of whatever chain is changed, taken out, put in or moved: the walk finds it, and says where. */
class ChainPropertiesTest {

	private static final UUID CHAIN = UUID.fromString("00000000-0000-4000-8000-000000000001");

	@Property(tries = 200)
	void an_untouched_chain_holds(@ForAll("chains") List<SealedRow> chain) {
		assertThat(judged(chain, head(chain))).isEqualTo(new ChainVerification.Intact(head(chain)));
	}

	@Property(tries = 400)
	void a_changed_acta_is_found_in_its_place(@ForAll("chains") List<SealedRow> chain, @ForAll @IntRange(max = 1000) int where,
			@ForAll @IntRange(max = 100_000) int letter, @ForAll("letters") char by) {
		final int at = where % chain.size();
		final SealedRow row = chain.get(at);
		final StringBuilder json = new StringBuilder(row.canonicalJson());
		final int place = letter % json.length();
		Assume.that(json.charAt(place) != by);
		json.setCharAt(place, by);
		final List<SealedRow> tampered = new ArrayList<>(chain);
		tampered.set(at, new SealedRow(row.acta(), json.toString(), null, true));
		assertThat(judged(tampered, head(chain))).isEqualTo(new ChainVerification.Broken(CHAIN, at + 1, ChainVerification.Flaw.HASH));
	}

	@Property(tries = 400)
	void an_acta_changed_together_with_its_hash_breaks_the_next_link_or_the_head(@ForAll("chains") List<SealedRow> chain,
			@ForAll @IntRange(max = 1000) int where) {
		final int at = where % chain.size();
		final Acta acta = chain.get(at).acta();
		final List<SealedRow> tampered = new ArrayList<>(chain);
		tampered.set(at, row(acta.sequence(), "Otra cosa", acta.previousHash()));
		assertThat(judged(tampered, head(chain))).isEqualTo(new ChainVerification.Broken(CHAIN, at + 2,
				at == chain.size() - 1 ? ChainVerification.Flaw.HEAD : ChainVerification.Flaw.PREVIOUS_HASH));
	}

	@Property(tries = 400)
	void what_is_shown_of_an_acta_is_what_was_sealed(@ForAll("chains") List<SealedRow> chain, @ForAll @IntRange(max = 1000) int where,
			@ForAll @IntRange(max = 5) int what) {
		final int at = where % chain.size();
		final SealedRow row = chain.get(at);
		final List<SealedRow> tampered = new ArrayList<>(chain);
		tampered.set(at, new SealedRow(shownOtherwise(row.acta(), what), row.canonicalJson(), null, true));
		assertThat(judged(tampered, head(chain))).isEqualTo(new ChainVerification.Broken(CHAIN, at + 1, ChainVerification.Flaw.FACTS));
	}

	@Property(tries = 400)
	void an_acta_taken_out_is_missed_in_its_place(@ForAll("chains") List<SealedRow> chain, @ForAll @IntRange(max = 1000) int where) {
		final int at = where % chain.size();
		final List<SealedRow> tampered = new ArrayList<>(chain);
		tampered.remove(at);
		assertThat(judged(tampered, head(chain))).isEqualTo(new ChainVerification.Broken(CHAIN, at + 1,
				at == chain.size() - 1 ? ChainVerification.Flaw.HEAD : ChainVerification.Flaw.GAP));
	}

	@Property(tries = 400)
	void an_acta_put_in_is_found_even_where_it_names_the_one_before_it(@ForAll("chains") List<SealedRow> chain,
			@ForAll @IntRange(max = 1000) int where) {
		final int at = where % (chain.size() + 1);
		final String before = at == 0 ? ActaHash.NONE_BEFORE : chain.get(at - 1).acta().hash();
		final List<SealedRow> tampered = new ArrayList<>(chain.subList(0, at));
		tampered.add(row(at + 1, "Metida", before));
		chain.subList(at, chain.size()).forEach(row -> tampered.add(moved(row, row.acta().sequence() + 1)));
		assertThat(judged(tampered, head(chain))).isInstanceOfSatisfying(ChainVerification.Broken.class,
				broken -> assertThat(broken.sequence()).isEqualTo(at + 2));
	}

	@Property(tries = 400)
	void two_actas_that_changed_places_are_found_at_the_first(@ForAll("chains") List<SealedRow> chain,
			@ForAll @IntRange(max = 1000) int one, @ForAll @IntRange(max = 1000) int other, @ForAll boolean renumbered) {
		final int first = Math.min(one % chain.size(), other % chain.size());
		final int second = Math.max(one % chain.size(), other % chain.size());
		Assume.that(first != second);
		final List<SealedRow> tampered = new ArrayList<>(chain);
		Collections.swap(tampered, first, second);
		if (renumbered) {
			tampered.set(first, moved(tampered.get(first), first + 1));
			tampered.set(second, moved(tampered.get(second), second + 1));
		}
		assertThat(judged(tampered, head(chain))).isInstanceOfSatisfying(ChainVerification.Broken.class,
				broken -> assertThat(broken.sequence()).isEqualTo(first + 1));
	}

	@Provide
	Arbitrary<List<SealedRow>> chains() {
		return Arbitraries.strings().withCharRange(' ', '\u00ff').ofMinLength(1).ofMaxLength(20).list().ofMinSize(1).ofMaxSize(12).map(titles -> {
			final List<SealedRow> chain = new ArrayList<>();
			String before = ActaHash.NONE_BEFORE;
			for (final String title : titles) {
				chain.add(row(chain.size() + 1, "Acta " + title, before));
				before = chain.get(chain.size() - 1).acta().hash();
			}
			return List.copyOf(chain);
		});
	}

	@Provide
	Arbitrary<Character> letters() {
		return Arbitraries.chars().range('!', '~');
	}

	private static ChainVerification judged(List<SealedRow> chain, ChainHead head) {
		final ChainWalk walk = new ChainWalk(CHAIN);
		return chain.stream().map(row -> new ChainWalk.Step(head, row)).allMatch(walk::fits) && fitsEmpty(walk, chain, head) ? walk.end()
				: walk.breach();
	}

	/** A chain without rows still has its head, as the outer join tells it. */
	private static boolean fitsEmpty(ChainWalk walk, List<SealedRow> chain, ChainHead head) {
		return !chain.isEmpty() || walk.fits(new ChainWalk.Step(head, null));
	}

	private static ChainHead head(List<SealedRow> chain) {
		return new ChainHead(CHAIN, chain.size(), chain.get(chain.size() - 1).acta().hash());
	}

	private static SealedRow row(long sequence, String title, String before) {
		final ActaDraft draft = Drafts.acta(CHAIN, title);
		final UUID id = UUID.nameUUIDFromBytes((sequence + title).getBytes(StandardCharsets.UTF_8));
		final SealedContent content = new SealedContent(id, sequence, Instant.EPOCH, before, draft, List.of(), null);
		final String json = content.canonicalJson();
		final Filing filing = draft.filing();
		return new SealedRow(new Acta(id, CHAIN, sequence, filing.kind(), filing.visibility(), filing.title(), filing.actDate(), null, CHAIN,
				Instant.EPOCH, Sha256.hex(json.getBytes(StandardCharsets.UTF_8)), before, ActaHash.of(json, before), null, null, id), json, null,
				true);
	}

	private static SealedRow moved(SealedRow row, long sequence) {
		final Acta acta = row.acta();
		return new SealedRow(new Acta(acta.id(), acta.chainId(), sequence, acta.kind(), acta.visibility(), acta.title(), acta.actDate(), null,
				acta.secretariatId(), acta.sealedAt(), acta.contentSha256(), acta.previousHash(), acta.hash(), null, null, acta.documentId()),
				row.canonicalJson(), null, row.pdfKept());
	}

	private static Acta shownOtherwise(Acta acta, int what) {
		return new Acta(what == 0 ? UUID.randomUUID() : acta.id(), acta.chainId(), acta.sequence(),
				what == 1 ? DocumentKind.PLAN : acta.kind(), what == 2 ? Visibility.MEMBERS : acta.visibility(),
				what == 3 ? acta.title() + "x" : acta.title(), what == 4 ? LocalDate.MIN : acta.actDate(), null, acta.secretariatId(),
				what == 5 ? Instant.MAX : acta.sealedAt(), acta.contentSha256(), acta.previousHash(), acta.hash(), null, null, acta.documentId());
	}

}
