package org.tripartita.journey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.ExerciseSteps;
import org.tripartita.exercise.Exercises;
import org.tripartita.journey.Course.Parts;
import org.tripartita.record.ActaRegister;
import org.tripartita.secretariat.process.StlWalk;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;

/** One exercise for which nothing goes smoothly at any gate, and which still ends: limits remind, they never cancel (G-21). */
@ProductTest(properties = "test.journey=exceptional-paths")
@Import({ StlWalk.class, SessionActs.class, DeclaringStory.class, ConsultingStory.class, CommittingStory.class,
		FollowingUpStory.class })
class ExceptionalPathsJourneyIT {

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Autowired
	private Exercises exercises;

	@Autowired
	private ExerciseLog log;

	@Autowired
	private ExerciseSteps steps;

	@Autowired
	private ActaRegister actas;

	@Autowired
	private DeclaringStory declaring;

	@Autowired
	private ConsultingStory consulting;

	@Autowired
	private CommittingStory committing;

	@Autowired
	private FollowingUpStory followingUp;

	private Course course;

	@BeforeEach
	void an_interest() {
		course = Course.live(new Parts(walk, clock, exercises, log, steps, actas), "exceptional-paths.yml");
	}

	@Test
	void an_exercise_that_takes_every_exceptional_path_still_ends() {
		var startedOn = clock.today();
		declaring.theDeclaratoriaIsDeclinedFirst(course);
		declaring.theWorkshopLacksASector(course);
		declaring.bothCallsEndVoid(course);
		declaring.theInstallationFailsThreeTimes(course);
		declaring.someoneIsInvitedAndTheNextFacilitatorIsAccepted(course);
		declaring.theStlIsInstalledInTheEnd(course);
		consulting.tooFewAnswer(course);
		consulting.theTopicsAreObjectedTo(course);
		consulting.aTopicIsParkedAndATreeIsMended(course);
		committing.theTablesLackASector(course);
		committing.theWorkshopIsRepeated(course);
		committing.aDraftIsReworked(course);
		committing.nothingIsApprovedFirst(course);
		committing.oneIsParkedAndTheOtherAdoptedByMajority(course);
		committing.thePlanIsNotEndorsedFirst(course);
		committing.thePlanIsPublishedWithADissent(course);
		followingUp.aMilestoneIsDelayed(course);
		followingUp.newsAreOwed(course);
		followingUp.theProactiveCommitmentIsCompleted(course);
		followingUp.theReportIsReturnedOnce(course);
		followingUp.twelveMonthsPass(course, startedOn);
		followingUp.thePlanEndsWithAnUnfulfilledCommitment(course);
		followingUp.theExerciseIsConcluded(course);
	}

}
