package org.tripartita.actionplan;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.tripartita.workflow.ProcessVariable;

/**
 * What the decision {@code commitment-quality} judges a draft by (DMN-2): SMART [S1:713-719] and what makes it a
 * commitment of open government. Each component is an input of the table, true where the draft has it.
 *
 * @param problemStated it says who is affected, how and why
 * @param specific it says what will be done and how that solves the problem (SMART: specific)
 * @param resultMeasured indicator, baseline and target (SMART: measurable; G-14 [S3:700])
 * @param agencyAccepts an agency said it takes it on (SMART: feasible; G-13 [S3:699])
 * @param servesOpenness transparency, accountability or participation; innovation alone is not enough (SMART: relevant;
 * G-16 [P12])
 * @param timeBound starts before it ends, within the two years of a plan, milestones in between (SMART: time-bound)
 * @param verifiable at least one milestone, each with someone responsible and a means of verification
 * @param beneficiariesNamed it says for whom
 */
public record QualityFacts(boolean problemStated, boolean specific, boolean resultMeasured, boolean agencyAccepts,
		boolean servesOpenness, boolean timeBound, boolean verifiable, boolean beneficiariesNamed) {

	private static final Set<OpennessAxis> OPENNESS = EnumSet.complementOf(EnumSet.of(OpennessAxis.INNOVATION));

	/** Longer than this, no plan of the material lasts [S3:475]. */
	private static final int LONGEST_PLAN_YEARS = 2;

	/** Fewer letters than this say neither who, nor how, nor why. */
	private static final int SHORTEST_STATEMENT = 30;

	/** What a draft can lack; its name is the reason's message key {@code commitment.shortfall.<NAME>}. */
	public enum Shortfall {

		PROBLEM, SPECIFIC, RESULT, AGENCY, OPENNESS, TIME, VERIFICATION, BENEFICIARIES

	}

	static QualityFacts of(DraftCommitment draft) {
		return new QualityFacts(stated(draft.publicProblem()),
				stated(draft.commitmentText()) && stated(draft.howItSolves()),
				Stream.of(draft.indicator(), draft.baseline(), draft.target()).noneMatch(String::isBlank),
				draft.leadAgencyAccepts() && !draft.leadAgency().isBlank(),
				draft.axes().stream().anyMatch(OPENNESS::contains), timeBound(draft), verifiable(draft.milestones()),
				!draft.beneficiaries().isBlank());
	}

	private static boolean stated(String text) {
		return text.strip().length() >= SHORTEST_STATEMENT;
	}

	private static boolean timeBound(DraftCommitment draft) {
		return draft.startDate().isBefore(draft.endDate())
				&& !draft.endDate().isAfter(draft.startDate().plusYears(LONGEST_PLAN_YEARS))
				&& draft.milestones().stream().map(DraftMilestone::endDate).allMatch(day -> within(draft, day));
	}

	private static boolean within(DraftCommitment draft, LocalDate day) {
		return !day.isBefore(draft.startDate()) && !day.isAfter(draft.endDate());
	}

	private static boolean verifiable(List<DraftMilestone> milestones) {
		return !milestones.isEmpty() && milestones.stream()
			.noneMatch(milestone -> milestone.responsible().isBlank() || milestone.meansOfVerification().isBlank());
	}

	/** The inputs of the table as a process sets them, named like the components. */
	public Map<ProcessVariable<Boolean>, Boolean> asVariables() {
		var inputs = new LinkedHashMap<ProcessVariable<Boolean>, Boolean>();
		inputs.put(ProcessVariable.ofFlag("problemStated"), problemStated);
		inputs.put(ProcessVariable.ofFlag("specific"), specific);
		inputs.put(ProcessVariable.ofFlag("resultMeasured"), resultMeasured);
		inputs.put(ProcessVariable.ofFlag("agencyAccepts"), agencyAccepts);
		inputs.put(ProcessVariable.ofFlag("servesOpenness"), servesOpenness);
		inputs.put(ProcessVariable.ofFlag("timeBound"), timeBound);
		inputs.put(ProcessVariable.ofFlag("verifiable"), verifiable);
		inputs.put(ProcessVariable.ofFlag("beneficiariesNamed"), beneficiariesNamed);
		return inputs;
	}

	/** What is missing, in the order in which people should mend it. */
	public List<Shortfall> shortfalls() {
		var held = Map.of(Shortfall.PROBLEM, problemStated, Shortfall.SPECIFIC, specific, Shortfall.RESULT,
				resultMeasured, Shortfall.AGENCY, agencyAccepts, Shortfall.OPENNESS, servesOpenness, Shortfall.TIME,
				timeBound, Shortfall.VERIFICATION, verifiable, Shortfall.BENEFICIARIES, beneficiariesNamed);
		return Stream.of(Shortfall.values()).filter(shortfall -> !held.get(shortfall)).toList();
	}

}
