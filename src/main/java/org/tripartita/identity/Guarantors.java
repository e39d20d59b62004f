package org.tripartita.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.tripartita.territory.Territory;

/**
 * Who filled the role of the garante in each territory (G-29); former ones stay with the name they had. A municipality or
 * a branch without a garante of its own is served by that of the whole in which it lies.
 */
@Repository
public class Guarantors {

	/** Whether nobody fills the role on {@code :day} for the part {@code t} alone, so that the whole serves it. */
	static final String WITHOUT_OWN = """
			not exists (select 1 from guarantor own where own.territory = t.code
				and (own.valid_from is null or own.valid_from <= :day) and (own.valid_to is null or own.valid_to >= :day))
			""";

	/** The same on some day from {@code %s} to {@code %s}. */
	static final String SOMETIME_WITHOUT_OWN = """
			not coalesce((select range_agg(daterange(own.valid_from, own.valid_to, '[]')) from guarantor own where own.territory = t.code)
				@> daterange(%s, %s, '[]'), false)
			""";

	private final JdbcClient database;

	private final Accounts accounts;

	private final Clock clock;

	Guarantors(JdbcClient database, Accounts accounts, Clock clock) {
		this.database = database;
		this.accounts = accounts;
		this.clock = clock;
	}

	/** All of a territory, those in office last. */
	public List<Guarantor> of(String territory) {
		return database.sql("select * from guarantor where territory = ? order by valid_from nulls first, branch, organisation")
			.param(territory)
			.query(Guarantors::row)
			.list();
	}

	/** A garante that a succession speaks of. */
	public Guarantor get(UUID id) {
		return find(id).orElseThrow(() -> new IllegalStateException("There is no guarantor " + id));
	}

	public Optional<Guarantor> find(UUID id) {
		return database.sql("select * from guarantor where id = ?").param(id).query(Guarantors::row).optional();
	}

	/** Who filled the role for a territory on a day, by the name of that day; none where nothing is known. */
	public List<Guarantor> inOffice(String territory, LocalDate day) {
		return database.sql("""
				select g.* from guarantor g join territory t on t.code = :territory
				where (g.valid_from is null or g.valid_from <= :day) and (g.valid_to is null or g.valid_to >= :day)
				and (g.territory = t.code or g.territory = t.parent_code and t.level in ('MUNICIPAL', 'BRANCH')
					and (t.branch is null or g.branch in ('ALL', t.branch)) and %s)
				order by g.branch, g.organisation
				""".formatted(WITHOUT_OWN)).param("territory", territory).param("day", day).query(Guarantors::row).list();
	}

	/**
	 * Whether everybody who filled the role that day is known to answer to none of those whom it watches; or an autonomous
	 * one that government and civil society agreed on fills the third seat. Where nobody is on record nothing vouches for
	 * it (domain 9, point 2).
	 */
	public boolean independentIn(String territory, LocalDate day) {
		var filling = inOffice(territory, day);
		return !filling.isEmpty() && filling.stream().allMatch(Guarantor::isAutonomous)
				|| filling.stream().anyMatch(one -> one.interim() && one.isAutonomous());
	}

	/**
	 * The territories that a garante of one serves on a day: itself, its municipalities and the branches it is garante of,
	 * unless they have one of their own.
	 */
	public List<String> servedFrom(String territory, Guarantor.Branch branch, LocalDate day) {
		return database.sql("""
				select code from territory t where code = :territory
				or (parent_code = :territory and level in ('MUNICIPAL', 'BRANCH')
					and (t.branch is null or :branch in ('ALL', t.branch)) and %s)
				order by code
				""".formatted(WITHOUT_OWN))
			.param("territory", territory)
			.param("branch", branch.name())
			.param("day", day)
			.query(String.class)
			.list();
	}

	/** The same as it is today. */
	public List<String> servedFrom(String territory, Guarantor.Branch branch) {
		return servedFrom(territory, branch, LocalDate.now(clock));
	}

	/**
	 * Registers who fills the role. One that a source already told of is confirmed with its document and first day; one that
	 * fills it from a later day by another title, agreed on instead of named by law or the reverse, keeps its earlier days
	 * under the earlier one.
	 *
	 * @param by the account that records it
	 */
	public UUID register(NewGuarantor wanted, String by) {
		var known = open(wanted);
		known.filter(one -> hasNewTitle(one, wanted)).ifPresent(one -> close(one.id(), wanted.from().minusDays(1), wanted.document()));
		var id = known.filter(one -> !hasNewTitle(one, wanted)).map(one -> confirm(one.id(), wanted, by)).orElseGet(() -> insert(wanted, by));
		accounts.settleGarantesOf(Territory.entityCodeOf(wanted.territory()));
		return id;
	}

	private Optional<Guarantor> open(NewGuarantor wanted) {
		return database.sql("""
				select * from guarantor where territory = ? and branch = ? and lower(organisation) = lower(?) and valid_to is null
				""")
			.params(wanted.territory(), wanted.branch().name(), wanted.organisation())
			.query(Guarantors::row)
			.optional();
	}

	private static boolean hasNewTitle(Guarantor known, NewGuarantor wanted) {
		return known.interim() != wanted.interim() && wanted.from() != null
				&& (known.from() == null || known.from().isBefore(wanted.from()));
	}

	private UUID confirm(UUID id, NewGuarantor wanted, String by) {
		database.sql("""
				update guarantor set
					valid_from = case when document is null then coalesce(:from, valid_from) else coalesce(valid_from, :from) end,
					independence = :independence, interim = :interim, certainty = 'HIGH', document = coalesce(document, :document),
					recorded_by = :by, recorded_at = :at
				where id = :id
				""")
			.param("from", wanted.from(), Types.DATE)
			.param("independence", wanted.independence().name())
			.param("interim", wanted.interim())
			.param("document", wanted.document())
			.param("by", by)
			.param("at", Timestamp.from(clock.instant()))
			.param("id", id)
			.update();
		return id;
	}

	private UUID insert(NewGuarantor wanted, String by) {
		var id = UUID.randomUUID();
		database.sql("""
				insert into guarantor (id, territory, branch, organisation, independence, valid_from, certainty, source, document,
					interim, recorded_by, recorded_at)
				values (?, ?, ?, ?, ?, ?, 'HIGH', ?, ?, ?, ?, ?)
				""")
			.params(id, wanted.territory(), wanted.branch().name(), wanted.organisation(), wanted.independence().name(),
					wanted.from(), wanted.document(), wanted.document(), wanted.interim(), by, Timestamp.from(clock.instant()))
			.update();
		return id;
	}

	/** Notes the last day of a garante with the document that says so; its name, its beginning and its earlier days stay. */
	public void end(UUID id, LocalDate lastDay, String document) {
		close(id, lastDay, document);
		accounts.settleGarantesOf(Territory.entityCodeOf(get(id).territory()));
	}

	private void close(UUID id, LocalDate lastDay, String document) {
		database.sql("update guarantor set valid_to = ?, certainty = 'HIGH', end_document = ? where id = ?")
			.params(lastDay, document, id)
			.update();
	}

	private static Guarantor row(ResultSet row, int number) throws SQLException {
		return new Guarantor(row.getObject("id", UUID.class), row.getString("territory"),
				Guarantor.Branch.valueOf(row.getString("branch")), row.getString("organisation"),
				Guarantor.Independence.valueOf(row.getString("independence")), row.getObject("valid_from", LocalDate.class),
				row.getObject("valid_to", LocalDate.class), Guarantor.Certainty.valueOf(row.getString("certainty")),
				row.getString("source"), row.getString("note"), row.getBoolean("interim"), row.getString("document"),
				row.getString("end_document"));
	}

}
