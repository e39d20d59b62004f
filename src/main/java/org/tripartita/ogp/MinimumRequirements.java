package org.tripartita.ogp;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.exercise.ExerciseLog;
import org.tripartita.workflow.DecisionTable;
import org.tripartita.workflow.Texts;

/**
 * Compares the record with the minimum requirements and publishes the result; it stops nothing (G-21). Not to meet them
 * is one of the reasons for which the partnership finds a member to act contrary to process [P9].
 */
@Service
@Transactional
public class MinimumRequirements {

	private static final String MET = "MET";

	private final DecisionTable table = new DecisionTable("ogp-minimum-requirements");

	private final RequirementFactsReader reader;

	private final JdbcClient database;

	private final ExerciseLog log;

	private final Texts texts;

	private final Clock clock;

	MinimumRequirements(RequirementFactsReader reader, JdbcClient database, ExerciseLog log, Texts texts, Clock clock) {
		this.reader = reader;
		this.database = database;
		this.log = log;
		this.texts = texts;
		this.clock = clock;
	}

	/** The results of the latest check, one for each requirement that was due. */
	@Transactional(readOnly = true)
	public List<RequirementResult> latest(UUID exerciseId) {
		return database.sql("""
				select * from ogp_requirement_check where exercise_id = :exercise
				and number = (select max(number) from ogp_requirement_check where exercise_id = :exercise) order by code
				""")
			.param("exercise", exerciseId)
			.query((row, number) -> new RequirementResult(row.getObject("checked_on", LocalDate.class),
					Requirement.valueOf(row.getString("requirement")), row.getBoolean("met"), row.getString("fact")))
			.list();
	}

	/** Judges every requirement that is due, now; the result belongs to the day of the act that it follows. */
	public List<RequirementResult> check(UUID exerciseId) {
		var facts = reader.read(exerciseId);
		var results = Arrays.stream(Requirement.values())
			.filter(facts::due)
			.map(requirement -> judge(requirement, facts))
			.toList();
		keep(exerciseId, results);
		var on = log.lastHappened(exerciseId);
		var missed = results.stream().filter(one -> !one.met()).toList();
		if (missed.isEmpty()) {
			log.add(exerciseId, null, on, null, "ogp.log.requirements-met", results.size());
		}
		else {
			log.add(exerciseId, null, on, null, "ogp.log.requirements-missed", results.size() - missed.size(),
					results.size(), missed.stream().map(this::sentence).collect(Collectors.joining("; ")));
		}
		return results;
	}

	private RequirementResult judge(Requirement requirement, RequirementFacts facts) {
		boolean met = MET.equals(table.outcome(facts.about(requirement)));
		return new RequirementResult(log.today(), requirement, met, fact(requirement, facts));
	}

	private String sentence(RequirementResult result) {
		return texts.of("ogp.requirement." + result.requirement());
	}

	private String fact(Requirement requirement, RequirementFacts facts) {
		return switch (requirement) {
			case DIALOGUE -> texts.of("ogp.fact.DIALOGUE", facts.longestGapDays());
			case WEBSITE -> texts.of("ogp.fact.WEBSITE." + facts.websitePublic());
			case REPOSITORY -> texts.of("ogp.fact.REPOSITORY", facts.repositoryUpdates());
			case TIMELINE -> facts.noticeDays() == null ? texts.of("ogp.fact.TIMELINE.none")
					: texts.of("ogp.fact.TIMELINE", facts.noticeDays());
			case OUTREACH -> texts.of("ogp.fact.OUTREACH", facts.outreachActivities());
			case INPUTS -> texts.of("ogp.fact.INPUTS", facts.consultationDays());
			case FEEDBACK -> texts.of("ogp.fact.FEEDBACK", facts.answeredPercent());
			case MEETINGS -> texts.of("ogp.fact.MEETINGS", facts.meetingsInWorstYear());
		};
	}

	private void keep(UUID exerciseId, List<RequirementResult> results) {
		int number = database.sql("select coalesce(max(number), 0) + 1 from ogp_requirement_check where exercise_id = ?")
			.param(exerciseId)
			.query(Integer.class)
			.single();
		var now = Timestamp.from(clock.instant());
		results.forEach(one -> database.sql("""
				insert into ogp_requirement_check (exercise_id, number, requirement, code, met, fact, checked_on, recorded_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(exerciseId, number, one.requirement().name(), one.requirement().code(), one.met(), one.fact(),
					one.checkedOn(), now)
			.update());
	}

}
