package org.tripartita.actionplan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tripartita.actionplan.PlanVersion.PlanFile;

/** What anybody may read of plans, commitments, milestones and evidence: one query for each list. */
@Repository
@Transactional(readOnly = true)
public class Plans {

	private final JdbcClient database;

	Plans(JdbcClient database) {
		this.database = database;
	}

	/** The plan of an exercise, once it is published. */
	public Optional<PublicPlan> ofExercise(UUID exerciseId) {
		return database.sql("select * from action_plan where exercise_id = ? and state = 'PUBLISHED'")
			.param(exerciseId)
			.query((row, number) -> new PublicPlan(row.getObject("id", UUID.class), exerciseId, content(row),
					versions(row.getObject("id", UUID.class)),
					endorsements(row.getObject("id", UUID.class), row.getInt("round"))))
			.optional();
	}

	/** Every proposal of an exercise that the tables handed in or put aside; drafts stay at their tables. */
	public List<PublicPlan.Line> commitmentsOf(UUID exerciseId) {
		return database.sql("""
				select c.*, d.decided_on, d.document_id, a.organisation as accepted_by, a.acted_on as accepted_on,
					(select count(*) from milestone m where m.commitment_id = c.id) as milestones,
					(select count(*) from milestone m where m.commitment_id = c.id and m.status = 'COMPLETED') as completed
				from commitment c
				left join commitment_decision d on d.agenda_item_id = c.agenda_item_id
				left join commitment_acceptance a on a.agenda_item_id = c.agenda_item_id and a.accepted
				where c.exercise_id = ? and c.state not in ('DRAFT', 'REWORK')
				order by c.number nulls last, c.recorded_at, c.id
				""").param(exerciseId).query(Plans::line).list();
	}

	/** The milestones of the commitments of an exercise's published plan. */
	public List<PublicPlan.Step> milestonesOf(UUID exerciseId) {
		return database.sql("""
				select m.* from milestone m join commitment c on c.id = m.commitment_id
				where c.exercise_id = ? and c.number is not null order by c.number, m.position
				""").param(exerciseId).query(Plans::step).list();
	}

	/** The evidence of an exercise, the latest first. */
	public List<PublicPlan.Evidence> evidenceOf(UUID exerciseId) {
		return database.sql("""
				select e.*, m.commitment_id from milestone_evidence e join milestone m on m.id = e.milestone_id
				join commitment c on c.id = m.commitment_id
				where c.exercise_id = ? order by e.recorded_at desc, e.id
				""").param(exerciseId).query(Plans::evidence).list();
	}

	/** The evidence of one commitment, the latest first. */
	public List<PublicPlan.Evidence> evidenceOfCommitment(UUID commitmentId) {
		return database.sql("""
				select e.*, m.commitment_id from milestone_evidence e join milestone m on m.id = e.milestone_id
				where m.commitment_id = ? order by e.recorded_at desc, e.id
				""").param(commitmentId).query(Plans::evidence).list();
	}

	private List<PlanVersion> versions(UUID planId) {
		return database.sql("select * from plan_version where plan_id = ? order by number desc")
			.param(planId)
			.query(Plans::version)
			.list();
	}

	private List<PlanEndorsement> endorsements(UUID planId, int round) {
		return database.sql("select * from plan_endorsement where plan_id = ? and round = ? order by acted_on, sector_order(sector)")
			.params(planId, round)
			.query(PlanEndorsements::row)
			.list();
	}

	private static PlanContent content(ResultSet row) throws SQLException {
		return new PlanContent(row.getString("title"), day(row, "start_date"), day(row, "end_date"),
				row.getString("introduction"), row.getString("normative_context"), row.getString("process_description"),
				new CrossCuttingTopics().convertToEntityAttribute(row.getString("cross_cutting")));
	}

	private static PlanVersion version(ResultSet row, int number) throws SQLException {
		return new PlanVersion(row.getInt("number"), day(row, "published_on"), row.getBoolean("with_dissent"),
				row.getString("change_log"), id(row, "acta_id"), id(row, "acta_document_id"), file(row, "pdf"),
				file(row, "csv"), file(row, "json"));
	}

	private static PlanFile file(ResultSet row, String kind) throws SQLException {
		return new PlanFile(id(row, kind + "_document_id"), row.getString(kind + "_sha256"));
	}

	private static PublicPlan.Line line(ResultSet row, int number) throws SQLException {
		var content = new CommitmentContent(row.getString("name"), row.getString("public_problem"),
				row.getString("commitment_text"), row.getString("how_it_solves"),
				new OpennessAxes().convertToEntityAttribute(row.getString("axes")), row.getString("lead_agency"),
				row.getBoolean("lead_agency_accepts"), row.getString("beneficiaries"), day(row, "start_date"),
				day(row, "end_date"), row.getString("indicator"), row.getString("baseline"), row.getString("target"));
		return new PublicPlan.Line(id(row, "id"), id(row, "topic_id"), row.getObject("number", Integer.class),
				CommitmentOrigin.valueOf(row.getString("origin")), CommitmentState.valueOf(row.getString("state")),
				row.getString("state_reason"), content, day(row, "decided_on"), id(row, "document_id"),
				row.getString("accepted_by"), day(row, "accepted_on"), row.getInt("milestones"), row.getInt("completed"));
	}

	private static PublicPlan.Step step(ResultSet row, int number) throws SQLException {
		return new PublicPlan.Step(id(row, "id"), id(row, "commitment_id"), row.getInt("position"), row.getString("name"),
				day(row, "end_date"), row.getString("responsible"), row.getString("means_of_verification"),
				MilestoneStatus.valueOf(row.getString("status")), row.getString("progress_text"),
				row.getString("final_text"), row.getString("delay_reason"), row.getString("next_steps"),
				day(row, "reported_on"));
	}

	private static PublicPlan.Evidence evidence(ResultSet row, int number) throws SQLException {
		return new PublicPlan.Evidence(id(row, "id"), id(row, "milestone_id"), id(row, "commitment_id"),
				row.getString("title"), row.getString("kind").equals("FILE"), id(row, "document_id"),
				row.getTimestamp("recorded_at").toInstant());
	}

	private static UUID id(ResultSet row, String column) throws SQLException {
		return row.getObject(column, UUID.class);
	}

	private static LocalDate day(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

}
