package org.tripartita.exercise;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.record.DocumentKind;
import org.tripartita.record.EvidenceIntake;
import org.tripartita.record.EvidenceResult;
import org.tripartita.record.EvidenceResult.Accepted;
import org.tripartita.record.EvidenceResult.Refused;
import org.tripartita.record.Filing;
import org.tripartita.record.Visibility;

/**
 * The publications that end or name a garante, as files beside their citation: whoever doubts one opens it and checks its hash.
 * Nothing waits for a file, so that what happened long ago can be entered by its citation alone (G-08 [S3:713], G-29).
 */
@Service
@Transactional
public class GuarantorPapers {

	/** A change that was published in more places is told by these. */
	static final int MOST = 5;

	private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

	private static final String PAPERS = """
			select p.document_id, coalesce(s.id, r.id) as about, coalesce(s.outgoing, r.organisation) as organisation,
				s.id is not null as leaving, case when t.level in ('MUNICIPAL', 'BRANCH') then t.short_name end as part, d.title, d.sha256
			from guarantor_paper p join document d on d.id = p.document_id
				left join guarantor_succession s on s.id = p.succession_id
				left join guarantor_report r on r.id = p.report_id
				join territory t on t.code = coalesce(s.territory, r.territory)
			""";

	private static final String IN_ORDER = " order by p.recorded_at, p.document_id";

	private final JdbcClient database;

	private final EvidenceIntake intake;

	private final Clock clock;

	GuarantorPapers(JdbcClient database, EvidenceIntake intake, Clock clock) {
		this.database = database;
		this.intake = intake;
		this.clock = clock;
	}

	/**
	 * A change or a report that a publication can belong to.
	 *
	 * @param leaving whether a garante left the role; else one fills it
	 * @param day its last day, or its first
	 * @param confirmed whether another party found it so; else it was only reported
	 */
	public record Matter(UUID id, String organisation, boolean leaving, LocalDate day, LocalDate publishedOn, boolean confirmed) {
	}

	/**
	 * A file as it was sent.
	 *
	 * @param declaredType the media type as the browser declared it, if it did
	 */
	public record Sent(String title, String fileName, @Nullable String declaredType, byte[] bytes) {
	}

	/** What was reported of the garantes of a territory and not found otherwise, the latest first. */
	@Transactional(readOnly = true)
	public List<Matter> matters(String territory) {
		return database.sql("""
				select id, outgoing as organisation, true as leaving, last_day as day, published_on,
					state <> 'REPORTED' as confirmed, reported_at from guarantor_succession
				where territory = :territory and state <> 'REJECTED'
				union all
				select id, organisation, false, first_day, published_on, confirmed is not null, reported_at from guarantor_report
				where territory = :territory and confirmed is distinct from false
				order by reported_at desc, id
				""").param("territory", territory).query(GuarantorPapers::matter).list();
	}

	/** The publications of a territory's own changes and reports. */
	@Transactional(readOnly = true)
	public List<GuarantorPaper> of(String territory) {
		return database.sql(PAPERS + "where t.code = ?" + IN_ORDER).param(territory).query(GuarantorPapers::paper).list();
	}

	/** The publications of one change. */
	@Transactional(readOnly = true)
	public List<GuarantorPaper> of(Succession change) {
		return database.sql(PAPERS + "where s.id = ?" + IN_ORDER).param(change.id()).query(GuarantorPapers::paper).list();
	}

	/** Those of the changes and garantes that another party confirmed, in an entity and its parts. */
	@Transactional(readOnly = true)
	public List<GuarantorPaper> confirmedIn(String entity) {
		return database.sql(PAPERS + """
				where (t.code = :entity or t.parent_code = :entity and t.level in ('MUNICIPAL', 'BRANCH'))
				and (s.state in ('CONFIRMED', 'CONCLUDED') or r.confirmed)
				""" + IN_ORDER).param("entity", entity).query(GuarantorPapers::paper).list();
	}

	/**
	 * Adds a publication; it is public from then on.
	 *
	 * @param as the role under which it is added
	 */
	public EvidenceResult add(Matter matter, Sent sent, String as, String by) {
		if (!Arrays.equals(Arrays.copyOf(sent.bytes(), PDF.length), PDF)) {
			return new Refused("succession.paper.not-pdf");
		}
		if (count(matter) >= MOST) {
			return new Refused("succession.paper.too-many");
		}
		var taken = intake.accept(Filing.of(DocumentKind.OTHER, Visibility.PUBLIC, sent.title(), matter.publishedOn()), sent.fileName(),
				sent.declaredType(), sent.bytes());
		if (taken instanceof Accepted accepted) {
			database.sql("""
					insert into guarantor_paper (document_id, succession_id, report_id, added_as, added_by, recorded_at)
					values (?, ?, ?, ?, ?, ?)
					""")
				.params(accepted.documentId(), matter.leaving() ? matter.id() : null, matter.leaving() ? null : matter.id(), as, by,
						Timestamp.from(clock.instant()))
				.update();
		}
		return taken;
	}

	private int count(Matter matter) {
		return database.sql("select count(*) from guarantor_paper where succession_id = :id or report_id = :id")
			.param("id", matter.id())
			.query(Integer.class)
			.single();
	}

	private static Matter matter(ResultSet row, int number) throws SQLException {
		return new Matter(row.getObject("id", UUID.class), row.getString("organisation"), row.getBoolean("leaving"),
				row.getObject("day", LocalDate.class), row.getObject("published_on", LocalDate.class),
				row.getBoolean("confirmed"));
	}

	private static GuarantorPaper paper(ResultSet row, int number) throws SQLException {
		return new GuarantorPaper(row.getObject("document_id", UUID.class), row.getObject("about", UUID.class),
				row.getString("organisation"), row.getBoolean("leaving"), row.getString("part"), row.getString("title"), row.getString("sha256"));
	}

}
