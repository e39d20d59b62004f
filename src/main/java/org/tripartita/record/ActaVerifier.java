package org.tripartita.record;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells anyone whether an acta or a document is what was recorded. It believes no stored hash: whatever it confirms
 * was recomputed from the content.
 */
@Service
@Transactional(readOnly = true)
public class ActaVerifier {

	private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

	private static final int ROWS_AT_ONCE = 50;

	private final JdbcClient jdbc;

	private final Documents documents;

	ActaVerifier(DataSource database, Documents documents) {
		final JdbcTemplate inPortions = new JdbcTemplate(database);
		inPortions.setFetchSize(ROWS_AT_ONCE);
		this.jdbc = JdbcClient.create(inPortions);
		this.documents = documents;
	}

	/** Whether a text, apart from white space and case, has the form of a SHA-256. */
	public static boolean isHash(String text) {
		return HASH.matcher(normalised(text)).matches();
	}

	/** A hash as it is kept: without white space, in lower case. */
	public static String normalised(String hash) {
		return hash.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
	}

	/** The SHA-256 of a file, by which {@link #verify(String)} finds it. */
	public static String sha256(byte[] bytes) {
		return Sha256.hex(bytes);
	}

	/**
	 * What a hash belongs to: the one printed on an acta, the SHA-256 of its PDF or of its canonical JSON, or that of a
	 * public document.
	 *
	 * @param hash 64 hexadecimal digits; white space and capitals do not matter
	 */
	public Verification verify(String hash) {
		final String digest = normalised(hash);
		if (!HASH.matcher(digest).matches()) {
			return new Verification.Unknown();
		}
		return actaWith(digest).map(this::judged)
			.or(() -> documents.firstPublicWith(digest).map(Verification.OnFile::new))
			.orElseGet(Verification.Unknown::new);
	}

	/**
	 * What a file is: an acta's PDF or canonical JSON, or a public document, byte by byte. A PDF that was saved anew is
	 * known by what was sealed and attached to it, a JSON that was laid out anew by its canonical form; one that was changed, by
	 * the acta that it says it is.
	 */
	public Verification verifyFile(byte[] bytes) {
		final Verification asItIs = verify(Sha256.hex(bytes));
		return asItIs instanceof Verification.Unknown ? carried(bytes) : asItIs;
	}

	private Verification carried(byte[] bytes) {
		if (PdfAttachment.isPdf(bytes)) {
			return PdfAttachment.read(bytes).map(this::attached).orElseGet(Verification.Unknown::new);
		}
		return ActaHash.recanonicalised(bytes)
			.map(canonical -> verify(Sha256.hex(canonical)))
			.filter(found -> !(found instanceof Verification.Unknown))
			.orElseGet(() -> claiming(bytes));
	}

	private Verification attached(byte[] json) {
		return verify(Sha256.hex(json)).sealedActa()
			.<Verification>map(Verification.Carrying::new)
			.orElseGet(() -> claiming(json));
	}

	/** Where what is kept of the acta was changed itself, nobody knows whose content is the right one. */
	private Verification claiming(byte[] json) {
		return ActaHash.claim(json)
			.flatMap(said -> jdbc
				.sql("select " + SealedRow.COLUMNS + """
						from acta a where a.visibility = 'PUBLIC' and (a.id = :id or a.chain_id = :chain and a.sequence = :sequence)
						order by a.id = :id desc limit 1""")
				.param("id", said.id())
				.param("chain", said.chain())
				.param("sequence", said.sequence())
				.query(SealedRow::read)
				.optional())
			.<Verification>map(row -> row.flaw() == null ? new Verification.Claiming(row.acta()) : new Verification.Altered(row.acta()))
			.orElseGet(Verification.Unknown::new);
	}

	/**
	 * Whether a chain still holds an end that somebody noted earlier.
	 *
	 * @param noted an end as {@link ActaRegister#heads()} gave it then
	 */
	public HeadVerification verifyHead(ChainHead noted) {
		return verifyHead(noted, verifyChain(noted.chainId()));
	}

	/**
	 * The same by a recomputation of a moment ago; only a chain that grew past the noted end since is recomputed.
	 *
	 * @param lately what {@link #verifyChain} found
	 */
	public HeadVerification verifyHead(ChainHead noted, ChainVerification lately) {
		final ChainVerification chain = endsBefore(noted, lately) && reaches(noted) ? verifyChain(noted.chainId()) : lately;
		if (chain instanceof ChainVerification.Broken breach) {
			return new HeadVerification.Broken(breach);
		}
		if (!(chain instanceof ChainVerification.Intact intact) || intact.head().sequence() == 0) {
			return new HeadVerification.Unknown();
		}
		if (intact.head().sequence() < noted.sequence()) {
			return new HeadVerification.Shortened(intact.head());
		}
		final String now = jdbc.sql("select hash from acta where chain_id = :chain and sequence = :sequence")
			.param("chain", noted.chainId())
			.param("sequence", noted.sequence())
			.query(String.class)
			.single();
		return now.equals(normalised(noted.hash())) ? new HeadVerification.Contained(intact.head())
				: new HeadVerification.Rewritten(now);
	}

	/**
	 * Recomputes a whole chain from its first acta, in time linear to its length and with few rows in memory.
	 *
	 * @param chainId a secretariat, or an exercise that had no secretariat yet
	 */
	public ChainVerification verifyChain(UUID chainId) {
		final ChainWalk walk = new ChainWalk(chainId);
		// One statement sees one moment: an acta that is sealed meanwhile moves neither the rows nor the head.
		try (Stream<ChainWalk.Step> steps = jdbc
			.sql("select c.id as head_id, c.sequence as head_sequence, c.hash as head_hash, " + SealedRow.COLUMNS
					+ "from acta_chain c left join acta a on a.chain_id = c.id where c.id = :id order by a.sequence")
			.param("id", chainId)
			.query(ChainWalk::read)
			.stream()) {
			return steps.allMatch(walk::fits) ? walk.end() : walk.breach();
		}
	}

	private static boolean endsBefore(ChainHead noted, ChainVerification chain) {
		return chain instanceof ChainVerification.Unknown
				|| chain instanceof ChainVerification.Intact intact && intact.head().sequence() < noted.sequence();
	}

	private boolean reaches(ChainHead noted) {
		return jdbc.sql("select exists (select from acta_chain where id = :chain and sequence >= :sequence)")
			.param("chain", noted.chainId())
			.param("sequence", noted.sequence())
			.query(Boolean.class)
			.single();
	}

	private Optional<SealedRow> actaWith(String digest) {
		final List<SealedRow> found = jdbc.sql("select " + SealedRow.COLUMNS + """
				from acta a
				where a.hash = :digest or a.content_sha256 = :digest
				  or a.document_id = any (array(
				    select d.id from document d where d.sha256 = :digest
				    union all select p.document_id from document_print p where p.sha256 = :digest))
				order by a.hash = :digest desc limit 1""").param("digest", digest).query(SealedRow::read).list();
		return found.stream().findFirst();
	}

	private Verification judged(SealedRow row) {
		if (row.flaw() != null) {
			return new Verification.Altered(row.acta());
		}
		if (row.acta().supersededBy() == null) {
			return new Verification.Genuine(row.acta());
		}
		return new Verification.Superseded(row.acta(), jdbc.sql(ActaRow.SELECT + "where a.id = :id")
			.param("id", row.acta().supersededBy())
			.query(ActaRow::read)
			.single());
	}

}
