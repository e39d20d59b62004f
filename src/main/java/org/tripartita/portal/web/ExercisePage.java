package org.tripartita.portal.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.tripartita.actionplan.PublicPlan;
import org.tripartita.actionplan.PublicReport;
import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.LogEntry;
import org.tripartita.ogp.Assessment;
import org.tripartita.ogp.PublicMeeting;
import org.tripartita.ogp.Timeline;
import org.tripartita.opencall.CallSummary;
import org.tripartita.opencall.Designated;
import org.tripartita.opencall.Facilitation;
import org.tripartita.participation.Consultation;
import org.tripartita.participation.ProblemTree;
import org.tripartita.participation.PublicMesa;
import org.tripartita.participation.Topic;
import org.tripartita.participation.Workshop;
import org.tripartita.record.Acta;
import org.tripartita.record.Document;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.territory.Territory;

/**
 * Everything public of one exercise.
 *
 * @param entity the state or the federation, where the territory lies inside of it or is it
 * @param secretariat the STL it works with, null while there is none
 * @param deliberated the step of which a matter waits for a session of the STL, null where none does
 * @param waiting what waits for somebody outside of any step
 */
record ExercisePage(Exercise exercise, Territory territory, Territory entity, @Nullable Secretariat secretariat,
		List<StepView> steps, @Nullable Integer deliberated, List<StepView.Waiting> waiting, Participation participation, Cycle cycle, Plan plan,
		Papers papers) {

	/** True where the act that this document records was entered well after it happened. */
	public boolean enteredLate(UUID document) {
		return papers.log().stream().anyMatch(entry -> document.equals(entry.documentId()) && entry.retrospective());
	}

	/**
	 * How people could take part, and what came of it.
	 *
	 * @param facilitation who facilitates and who did before, the latest first
	 */
	record Participation(List<Call> calls, List<Held> consultations, List<Topic> topics, List<Tree> trees,
			List<Workshop> workshops, List<PublicMesa> mesas, List<Facilitation> facilitation) {
	}

	/**
	 * A call.
	 *
	 * @param receiving true where anybody can apply now
	 * @param designated whom its latest call for this purpose designated
	 */
	record Call(CallSummary summary, boolean receiving, List<Designated> designated) {
	}

	/** A consultation with the first and the last day of its window. */
	record Held(Consultation consultation, Consultation.Standing standing, @Nullable LocalDate from,
			@Nullable LocalDate to) {
	}

	/**
	 * What a cycle of the Open Government Partnership adds.
	 *
	 * @param timeline when and how people can take part, null while nothing was published
	 * @param meetings what there was in each half year of the plan (G-24)
	 */
	record Cycle(@Nullable Timeline timeline, List<PublicMeeting> meetings) {
	}

	/** A problem tree with the topic it belongs to. */
	record Tree(ProblemTree tree, String topic) {
	}

	/**
	 * The plan, whatever became of each proposal, and the reports on it.
	 *
	 * @param assessments what the government says of itself and others of the plan, side by side (G-23)
	 */
	record Plan(@Nullable PublicPlan published, List<Commitment> cocreated, List<Commitment> proactive,
			List<Commitment> dropped, List<Report> reports, List<Assessment> assessments) {

		/** True where there is anything to read yet. */
		public boolean begun() {
			return published != null || !cocreated.isEmpty() || !proactive.isEmpty() || !dropped.isEmpty();
		}

		/** True where a note of dissent stands beside the plan: it is not called co-created then. */
		public boolean dissented() {
			return published != null && !published.coCreated();
		}

		/** True where anybody said how the plan did. */
		public boolean reported() {
			return !reports.isEmpty() || !assessments.isEmpty();
		}

	}

	/** A commitment with its milestones and their evidence. */
	record Commitment(PublicPlan.Line line, List<Step> milestones) {
	}

	/** A milestone with its evidence. */
	record Step(PublicPlan.Step step, List<PublicPlan.Evidence> evidence) {
	}

	/** A report with what it says of each commitment and what the sectors said of it. */
	record Report(PublicReport report, List<Entry> entries, List<PublicReport.Review> reviews) {
	}

	/** What a report says of a commitment. */
	record Entry(PublicReport.Entry entry, String commitment) {
	}

	/**
	 * What is kept: sealed actas, other documents, and the log.
	 *
	 * @param corrections the actas that correct one of its STL, by the document of the corrected one
	 */
	record Papers(List<ActaLine> actas, List<Document> documents, List<LogEntry> log, Map<UUID, List<Acta>> corrections) {
	}

}
