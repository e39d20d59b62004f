package org.tripartita.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.tripartita.actionplan.Commitment;
import org.tripartita.actionplan.CommitmentDrafting;
import org.tripartita.actionplan.Commitments;
import org.tripartita.identity.Sector;
import org.tripartita.participation.MesaParticipant.MesaRole;

/** The co-creation tables of every exercise, as citizens and the module itself read them. */
@Repository
public class Mesas {

	private final JdbcClient database;

	private final Commitments commitments;

	private final CommitmentDrafting drafting;

	Mesas(JdbcClient database, Commitments commitments, CommitmentDrafting drafting) {
		this.database = database;
		this.commitments = commitments;
		this.drafting = drafting;
	}

	/**
	 * The tables of an exercise by the rank of their topics, then by sitting: one query for the tables and one for each
	 * kind of thing on them, however many there are.
	 */
	public List<PublicMesa> ofExercise(UUID exerciseId) {
		var people = participants(exerciseId);
		var refusals = refusals(exerciseId);
		var dissents = dissents(exerciseId);
		var words = commitments.findByExerciseIdOrderByNumberAscRecordedAtAsc(exerciseId);
		var drafts = drafts("m.exercise_id = ?", exerciseId, words)
			.stream()
			.collect(Collectors.groupingBy(TableDraft::mesaId));
		return database.sql("""
				select m.*, t.name as topic_name from mesa m join topic t on t.id = m.topic_id
				where m.exercise_id = ? order by t.rank, t.name, m.round
				""").param(exerciseId).query((row, number) -> {
			var mesa = row(row, number);
			var own = drafts.getOrDefault(mesa.id(), List.of());
			return new PublicMesa(mesa, row.getString("topic_name"), people.getOrDefault(mesa.id(), Map.of()), own,
					refusals.getOrDefault(mesa.id(), List.of()), dissents.getOrDefault(mesa.id(), List.of()));
		}).list();
	}

	/** One sitting as citizens may see it. */
	public Optional<PublicMesa> find(UUID exerciseId, UUID mesaId) {
		return ofExercise(exerciseId).stream().filter(shown -> shown.mesa().id().equals(mesaId)).findFirst();
	}

	/** The sitting that a process works for. */
	public Mesa get(UUID id) {
		return database.sql("select * from mesa where id = ?").param(id).query(Mesas::row).single();
	}

	/** The last sitting of a topic's table. */
	public Optional<Mesa> lastOfTopic(UUID topicId) {
		return database.sql("select * from mesa where topic_id = ? order by round desc limit 1")
			.param(topicId)
			.query(Mesas::row)
			.optional();
	}

	/** Who works in a sitting, in the order in which they joined. */
	public List<MesaParticipant> participantsOf(UUID mesaId) {
		return database.sql("select sector, organisation, role from mesa_participant where mesa_id = ? order by id")
			.param(mesaId)
			.query((row, number) -> new MesaParticipant(MesaSector.valueOf(row.getString("sector")),
					row.getString("organisation"), MesaRole.valueOf(row.getString("role"))))
			.list();
	}

	/** The sectors that a sitting still lacks. */
	public List<Sector> missingSectors(UUID mesaId) {
		return MesaSector.missing(participantsOf(mesaId).stream().map(MesaParticipant::sector).toList());
	}

	/** Everything that the sittings of a topic put on the table, the oldest first. */
	public List<TableDraft> draftsOfTopic(UUID topicId) {
		return drafts("m.topic_id = ?", topicId, drafting.ofTopic(topicId));
	}

	/** What a sitting put on the table, the oldest first. */
	public List<TableDraft> draftsOf(Mesa mesa) {
		return draftsOfTopic(mesa.topicId()).stream().filter(draft -> draft.mesaId().equals(mesa.id())).toList();
	}

	private List<TableDraft> drafts(String condition, UUID id, List<Commitment> words) {
		var byId = words.stream().collect(Collectors.toMap(Commitment::id, commitment -> commitment));
		return database.sql("select d.commitment_id, d.mesa_id, d.rounds from mesa_draft d join mesa m on m.id = d.mesa_id where "
				+ condition + " order by m.round, d.position").param(id).query((row, number) -> {
			var commitment = byId.get(row.getObject("commitment_id", UUID.class));
			var content = commitment.content();
			return new TableDraft(commitment.id(), row.getObject("mesa_id", UUID.class), row.getInt("rounds"), content.name(),
					content.commitmentText(), content.leadAgency(), commitment.state(), commitment.stateReason());
		}).list();
	}

	private Map<UUID, Map<MesaSector, Integer>> participants(UUID exerciseId) {
		var rows = database.sql("""
				select p.mesa_id, p.sector, count(*) as people from mesa_participant p join mesa m on m.id = p.mesa_id
				where m.exercise_id = ? group by p.mesa_id, p.sector
				""")
			.param(exerciseId)
			.query((row, number) -> new Seats(row.getObject("mesa_id", UUID.class), MesaSector.valueOf(row.getString("sector")),
					row.getInt("people")))
			.list();
		return rows.stream()
			.collect(Collectors.groupingBy(Seats::mesaId, Collectors.toMap(Seats::sector, Seats::people, Integer::sum,
					() -> new EnumMap<>(MesaSector.class))));
	}

	private Map<UUID, List<AgencyRefusal>> refusals(UUID exerciseId) {
		return grouped(database.sql("""
				select d.mesa_id, r.commitment_id, r.agency, r.reason
				from mesa_refusal r join mesa_draft d on d.commitment_id = r.commitment_id join mesa m on m.id = d.mesa_id
				where m.exercise_id = ? order by r.id
				""")
			.param(exerciseId)
			.query((row, number) -> new OfMesa<>(row.getObject("mesa_id", UUID.class), new AgencyRefusal(
					row.getObject("commitment_id", UUID.class), row.getString("agency"), row.getString("reason"))))
			.list());
	}

	private Map<UUID, List<SectorOpinion>> dissents(UUID exerciseId) {
		return grouped(database.sql("""
				select o.mesa_id, o.sector, o.reason, o.acted_on from mesa_opinion o join mesa m on m.id = o.mesa_id
				where m.exercise_id = ? and not o.agreed order by o.acted_on, sector_order(o.sector)
				""")
			.param(exerciseId)
			.query((row, number) -> new OfMesa<>(row.getObject("mesa_id", UUID.class),
					new SectorOpinion(Sector.valueOf(row.getString("sector")), false, row.getString("reason"),
							row.getObject("acted_on", LocalDate.class))))
			.list());
	}

	private static <T> Map<UUID, List<T>> grouped(List<OfMesa<T>> rows) {
		return rows.stream()
			.collect(Collectors.groupingBy(OfMesa::mesaId, Collectors.mapping(OfMesa::thing, Collectors.toList())));
	}

	private record Seats(UUID mesaId, MesaSector sector, int people) {
	}

	private record OfMesa<T>(UUID mesaId, T thing) {
	}

	private static Mesa row(ResultSet row, int number) throws SQLException {
		return new Mesa(row.getObject("id", UUID.class), row.getObject("exercise_id", UUID.class),
				row.getObject("topic_id", UUID.class), row.getObject("secretariat_id", UUID.class), row.getInt("round"),
				row.getObject("installed_on", LocalDate.class), row.getString("place"), row.getString("rapporteur"),
				row.getObject("closed_on", LocalDate.class), row.getString("closing_reason"),
				row.getObject("document_id", UUID.class));
	}

}
