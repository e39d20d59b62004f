package org.tripartita.record;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register in which actas are sealed, each chained to the one before it. An acta is public and stays as it was
 * agreed (rule G-08 [S3:613,713]); whoever administers the product cannot alter it either, so a mistake is corrected
 * by a new acta that names the earlier one.
 */
@Service
@Transactional(readOnly = true)
public class ActaRegister {

	private static final String OF_SECRETARIAT = "where a.secretariat_id = :owner and a.visibility in (:circles)";

	private static final String LATEST_FIRST = " order by a.act_date desc, a.sealed_at desc, a.sequence desc";

	private static final String CORRECTIONS = """
			with recursive corrected (origin, id) as (
			  select e.document_id, s.id from acta s join acta e on e.id = s.supersedes
			  where s.secretariat_id = :secretariat and s.supersedes is not null
			  union all
			  select c.origin, n.id from corrected c join acta n on n.supersedes = c.id
			)
			select c.origin,
			""" + ActaRow.COLUMNS + """
			from corrected c join acta a on a.id = c.id where a.visibility = 'PUBLIC' order by a.sequence
			""";

	private final JdbcClient jdbc;

	private final Documents documents;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ActaRegister(JdbcClient jdbc, Documents documents, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.documents = documents;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Seals an acta at the end of its chain, in the caller's transaction. Who seals on the same chain at the same time
	 * waits until that transaction ends. Its PDF is printed when somebody first asks for it.
	 *
	 * @throws IllegalArgumentException if an annex is not a file that was kept before; an acta is none
	 */
	@Transactional
	public Acta seal(ActaDraft draft) {
		return seal(draft, null);
	}

	/**
	 * Seals an acta that corrects an earlier one of the same exercise or secretariat. The earlier one stays.
	 *
	 * @throws IllegalArgumentException if the draft belongs to another exercise and secretariat than the earlier acta
	 */
	@Transactional
	public ActaCorrection correct(UUID actaId, ActaDraft draft) {
		jdbc.sql("select id from acta where id = :id for update").param("id", actaId).query(UUID.class).optional();
		final Optional<Acta> earlier = find(actaId);
		if (earlier.isEmpty()) {
			return new ActaCorrection.Refused("record.correction.unknown");
		}
		if (earlier.get().supersededBy() != null) {
			return new ActaCorrection.Refused("record.correction.already");
		}
		if (!belongTogether(earlier.get(), draft.filing())) {
			throw new IllegalArgumentException("An acta is corrected in its own exercise or secretariat");
		}
		return new ActaCorrection.Corrected(seal(draft, earlier.get()));
	}

	/** The acta with this identifier, whoever asks: judging who may read it is the caller's. */
	public Optional<Acta> find(UUID id) {
		return jdbc.sql(ActaRow.SELECT + "where a.id = :id").param("id", id).query(ActaRow::read).optional();
	}

	/** What was sealed, byte by byte: the canonical JSON of which {@link ActaHash} tells how it is hashed. */
	public Optional<String> canonicalJson(UUID id) {
		return jdbc.sql("select canonical_json from acta where id = :id")
			.param("id", id)
			.query(String.class)
			.optional();
	}

	/** Who signed an acta, as it was sealed; none for an acta that does not exist. */
	public List<ActaDraft.Signature> signatures(UUID id) {
		return content(id).map(ActaDraft::signatures).orElse(List.of());
	}

	/** What an acta says, as it was sealed; empty for an acta that does not exist. */
	public Optional<ActaDraft> content(UUID id) {
		return canonicalJson(id).map(json -> SealedContent.read(json, ActaHash.NONE_BEFORE, null).draft());
	}

	/** The actas of an exercise that somebody admitted to this circle may read, the latest act first. */
	public List<Acta> ofExercise(UUID exerciseId, Visibility circle) {
		return list("a.exercise_id", exerciseId, circle);
	}

	/** The actas of a secretariat that somebody admitted to this circle may read, the latest act first. */
	public List<Acta> ofSecretariat(UUID secretariatId, Visibility circle) {
		return list("a.secretariat_id", secretariatId, circle);
	}

	/** A part of them, so many left out before it. */
	public List<Acta> page(UUID secretariatId, Visibility circle, int skipped, int most) {
		return jdbc.sql(ActaRow.SELECT + OF_SECRETARIAT + LATEST_FIRST + " limit :most offset :skipped")
			.param("owner", secretariatId)
			.param("circles", circle.andWider())
			.param("most", most)
			.param("skipped", skipped)
			.query(ActaRow::read)
			.list();
	}

	/** How many they are. */
	public int count(UUID secretariatId, Visibility circle) {
		return jdbc.sql("select count(*) from acta a " + OF_SECRETARIAT)
			.param("owner", secretariatId)
			.param("circles", circle.andWider())
			.query(Integer.class)
			.single();
	}

	/** Those of these actas that are public, in no order. */
	public List<Acta> publicActas(Collection<UUID> ids) {
		return ids.isEmpty() ? List.of() : jdbc.sql(ActaRow.SELECT + "where a.id in (:ids) and a.visibility = 'PUBLIC'")
			.param("ids", ids)
			.query(ActaRow::read)
			.list();
	}

	/**
	 * The public actas of a secretariat that correct another, by the document of what they correct: of one whose correction was
	 * corrected in turn, all that follow, the earliest first. One statement for all of them.
	 */
	public Map<UUID, List<Acta>> correctionsOf(UUID secretariatId) {
		final Map<UUID, List<Acta>> corrections = new LinkedHashMap<>();
		jdbc.sql(CORRECTIONS).param("secretariat", secretariatId).query((row, number) -> corrections
			.computeIfAbsent(row.getObject("origin", UUID.class), document -> new ArrayList<>())
			.add(ActaRow.read(row, number))).list();
		corrections.replaceAll((document, actas) -> List.copyOf(actas));
		return Collections.unmodifiableMap(corrections);
	}

	/** The ends of all chains as they stood before a moment, to be published so that others keep them. */
	public List<ChainHead> heads(Instant before) {
		return jdbc.sql("select distinct on (chain_id) chain_id, sequence, hash from acta where sealed_at < ? order by chain_id, sequence desc")
			.param(OffsetDateTime.ofInstant(before, ZoneOffset.UTC))
			.query((row, number) -> new ChainHead(row.getObject("chain_id", UUID.class), row.getLong("sequence"),
					row.getString("hash")))
			.list();
	}

	private Acta seal(ActaDraft draft, @Nullable Acta corrected) {
		final List<SealedContent.Annex> annexes = draft.annexes().stream().map(this::annex).toList();
		final ChainHead head = lockHead(draft.chainId());
		final SealedContent content = new SealedContent(UUID.randomUUID(), head.sequence() + 1,
				clock.instant().truncatedTo(ChronoUnit.MILLIS), head.hash(), draft, annexes, corrected);
		final String canonicalJson = content.canonicalJson();
		final String hash = ActaHash.of(canonicalJson, head.hash());
		final Document document = documents.announce(
				draft.filing().superseding(corrected == null ? null : corrected.documentId()),
				"acta-" + content.sequence() + "-" + hash.substring(0, 8) + ".pdf");
		insert(content, canonicalJson, hash, document);
		events.publishEvent(new ActaSealed(content.id(), document.id(), draft.chainId(), draft.filing().exerciseId(),
				draft.filing().secretariatId()));
		return find(content.id()).orElseThrow();
	}

	private ChainHead lockHead(UUID chainId) {
		return lockedHead(chainId).orElseGet(() -> {
			jdbc.sql("insert into acta_chain (id, sequence, hash) values (:id, 0, :none) on conflict do nothing")
				.param("id", chainId)
				.param("none", ActaHash.NONE_BEFORE)
				.update();
			return lockedHead(chainId).orElseThrow();
		});
	}

	private Optional<ChainHead> lockedHead(UUID chainId) {
		return jdbc.sql("select sequence, hash from acta_chain where id = :id for update")
			.param("id", chainId)
			.query((row, number) -> new ChainHead(chainId, row.getLong("sequence"), row.getString("hash")))
			.optional();
	}

	private void insert(SealedContent content, String canonicalJson, String hash, Document document) {
		final Filing filing = content.draft().filing();
		jdbc.sql("""
				insert into acta (id, chain_id, sequence, kind, visibility, exercise_id, secretariat_id, title,
				  act_date, canonical_json, content_sha256, previous_hash, hash, sealed_at, supersedes, document_id)
				values (:id, :chain, :sequence, :kind, :visibility, :exercise, :secretariat, :title,
				  :actDate, :json, encode(sha256(convert_to(:json, 'UTF8')), 'hex'), :previousHash, :hash, :sealedAt,
				  :supersedes, :document)""")
			.param("id", content.id())
			.param("chain", content.draft().chainId())
			.param("sequence", content.sequence())
			.param("kind", filing.kind().name())
			.param("visibility", filing.visibility().name())
			.param("exercise", filing.exerciseId())
			.param("secretariat", filing.secretariatId())
			.param("title", filing.title())
			.param("actDate", filing.actDate())
			.param("json", canonicalJson)
			.param("previousHash", content.previousHash())
			.param("hash", hash)
			.param("sealedAt", OffsetDateTime.ofInstant(content.sealedAt(), ZoneOffset.UTC))
			.param("supersedes", content.corrected() == null ? null : content.corrected().id())
			.param("document", document.id())
			.update();
	}

	private SealedContent.Annex annex(UUID id) {
		return documents.find(id)
			.filter(document -> document.sha256() != null)
			.map(document -> new SealedContent.Annex(id, document.filing().title(), document.sha256()))
			.orElseThrow(() -> new IllegalArgumentException("No file " + id + " to annex"));
	}

	private List<Acta> list(String column, UUID owner, Visibility circle) {
		return jdbc.sql(ActaRow.SELECT + "where " + column + " = :owner and a.visibility in (:circles)" + LATEST_FIRST)
			.param("owner", owner)
			.param("circles", circle.andWider())
			.query(ActaRow::read)
			.list();
	}

	private static boolean belongTogether(Acta earlier, Filing filing) {
		final boolean sameExercise = earlier.exerciseId() != null && earlier.exerciseId().equals(filing.exerciseId());
		return sameExercise
				|| (earlier.secretariatId() != null && earlier.secretariatId().equals(filing.secretariatId()));
	}

}
