package org.tripartita.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a script tells: the words and days of one exercise, as its file in {@code demo/} has them. A part that is null
 * is not told. Maps by sector have the names of roles as keys, in the order in which they act.
 *
 * @param cycle which exercise of the territory this is
 * @param secretary the sector that keeps the papers of the STL
 * @param sessions those before the consultation; {@code followUp} those while the plan is carried out
 * @param stl what an STL that stands does while its exercise goes on; told by a file of its own, after that of the exercise
 * @param demonstration what the log says of it; null where nothing is said
 */
record ExerciseData(String territory, int cycle, String convener, String secretary, LocalDate interestOn, @Nullable String demonstration,
		@Nullable DeclarationData declaration, @Nullable Workshop awareness, @Nullable Call seatsCall,
		@Nullable Call facilitatorCall, @Nullable Installation installation, @Nullable ConsultationData consultation,
		@Nullable List<Tree> trees, @Nullable Call mesasCall, @Nullable Workshop awarenessOfMesas,
		@Nullable List<Table> tables, @Nullable Results results, @Nullable PlanData plan,
		@Nullable List<MilestoneData> milestones, @Nullable Report intermediateReport, @Nullable Report finalReport,
		@Nullable List<SessionData> sessions,
		@Nullable List<SessionData> followUp, @Nullable StlData stl) {

	record DeclarationData(LocalDate on, String place, String text, Map<String, Signature> signatures) {
	}

	record Signature(String organisation, String position, String powers) {
	}

	record Workshop(LocalDate on, String title, String place, int government, int oversightBody, int civilSociety,
			int others, String evaluation) {
	}

	/**
	 * @param places how many for each sector; none for a facilitator
	 * @param resultOn the day of the evaluation; null for the tables, where nobody is chosen
	 * @param acceptedOn the day on which those who were chosen took the place
	 */
	record Call(LocalDate publishedOn, LocalDate closesOn, @Nullable LocalDate resultOn, @Nullable LocalDate acceptedOn,
			String bases, String requirements, String profile, String outreach, String privacyNotice, String method,
			String equity, @Nullable Map<String, Integer> places, Map<String, Integer> criteria, List<CandidateData> candidates) {
	}

	/**
	 * @param points what each criterion gives, 0 to 10
	 */
	record CandidateData(String sector, String organisation, String position, String motivation, int points) {
	}

	record Installation(LocalDate designatedOn, LocalDate on, String place, String task, Map<String, Object> rules,
			Map<String, List<Member>> members) {
	}

	record Member(String organisation, String position, String powers, @Nullable String part) {

		String partOrTitular() {
			return part == null ? "TITULAR" : part;
		}

	}

	/**
	 * @param held what was received, for a consultation that is entered afterwards
	 * @param live what is received while it is open, and how many answers are then enough
	 */
	record ConsultationData(LocalDate designedOn, LocalDate opensOn, LocalDate closesOn, LocalDate systematisedOn,
			LocalDate acceptedOn, LocalDate respondedOn, Map<String, Object> design, Held held, @Nullable Live live,
			List<CategoryData> categories, List<TopicData> topics) {
	}

	record Held(int target, String source, List<Map<String, Object>> totals) {
	}

	record Live(int target, List<AnswerData> answers) {
	}

	record AnswerData(String channel, String region, String text) {
	}

	/**
	 * @param share how much of what was received names it, in percent
	 */
	record CategoryData(String name, int share, String summary, String disposition, String reason) {
	}

	record TopicData(String name, String chosen, String description, String reason) {
	}

	record Tree(String topic, LocalDate on, LocalDate agreedOn, String central, List<String> causes, List<String> effects,
			String authority, String reason, String solution) {
	}

	/**
	 * @param agreedOn the day on which the three sectors agreed on its drafts; null where they still work
	 */
	record Table(String topic, LocalDate on, @Nullable LocalDate agreedOn, String place, String rapporteur,
			List<Participant> participants, List<CommitmentData> commitments) {
	}

	record Participant(String sector, String organisation, String role) {
	}

	record CommitmentData(String name, String publicProblem, String commitmentText, String howItSolves, List<String> axes,
			String leadAgency, String position, String beneficiaries, LocalDate startDate, LocalDate endDate,
			String indicator, String baseline, String target, List<Map<String, Object>> milestones) {
	}

	/**
	 * @param session in which the STL decides about the commitments
	 */
	record Results(SessionData session, LocalDate acceptedOn) {
	}

	/**
	 * @param matters what is dealt with besides what waits on the agenda
	 * @param agreements what is agreed to have done, with the first matter
	 */
	record SessionData(LocalDate noticedOn, LocalDate on, String place, String minutes,
			@Nullable List<Map<String, Object>> matters, @Nullable List<Map<String, Object>> agreements) {

		SessionData between(LocalDate notice, LocalDate day) {
			return new SessionData(notice, day, place, minutes, matters, agreements);
		}

	}

	/**
	 * @param seats what becomes of seats, in the order in which it is told
	 * @param done what is told of an agreement of the session
	 * @param coming a session that is called and not held yet
	 */
	record StlData(List<SeatData> seats, SessionData session, DoneData done, ComingData coming) {
	}

	/**
	 * @param sector the role that asks for the change
	 * @param organisation whose seat it is
	 * @param answer what the form of a seat's change is answered with besides
	 */
	record SeatData(String sector, String organisation, LocalDate on, Map<String, Object> answer) {
	}

	/**
	 * @param sector who answers for the agreement
	 */
	record DoneData(String sector, LocalDate on, Map<String, Object> answer) {
	}

	/**
	 * @param inWorkingDays how many working days after the notice, which goes out when it is entered
	 */
	record ComingData(int inWorkingDays, String place, List<Map<String, Object>> matters) {
	}

	record PlanData(LocalDate draftedOn, LocalDate endorsedOn, String position, Map<String, Object> content) {
	}

	/**
	 * @param evidence an address; null where there is only progress to tell
	 */
	record MilestoneData(String commitment, String milestone, LocalDate on, @Nullable String evidence, String text,
			@Nullable String delayReason) {
	}

	record Report(LocalDate on, LocalDate reviewedOn, Map<String, Map<String, Object>> entries,
			Map<String, String> comments) {
	}

}
