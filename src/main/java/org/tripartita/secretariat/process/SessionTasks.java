package org.tripartita.secretariat.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Ballot;
import org.tripartita.secretariat.DecisionResult;
import org.tripartita.secretariat.LiveStage;
import org.tripartita.secretariat.Seat;
import org.tripartita.secretariat.SessionDeliberation;
import org.tripartita.secretariat.SessionDesk;
import org.tripartita.secretariat.SessionTurn;
import org.tripartita.secretariat.VoteUnit;
import org.tripartita.workflow.Authority;
import org.tripartita.workflow.PendingTask;
import org.tripartita.workflow.PendingTasks;
import org.tripartita.workflow.RoomVariables;
import org.tripartita.workflow.TaskDesk;
import org.tripartita.workflow.TaskDesk.Receipt;

/** Finds the task at which a session stands and answers it as its form would. */
@Component
class SessionTasks implements SessionDesk {

	private static final String SIGNING = "userTask_signMinutes";

	private static final Map<String, LiveStage> STAGES = Map.of("userTask_recordAttendance", LiveStage.ATTENDANCE,
			"userTask_callAgain", LiveStage.RECONVENING, "userTask_changeCall", LiveStage.CHANGING, "userTask_deliberateItem",
			LiveStage.DELIBERATION, "userTask_recordVote", LiveStage.VOTE, "userTask_settleItem", LiveStage.SETTLEMENT,
			"userTask_draftMinutes", LiveStage.MINUTES, SIGNING, LiveStage.SIGNATURES);

	private final TaskService tasks;

	private final PendingTasks pending;

	private final TaskDesk desk;

	private final Authority authority;

	SessionTasks(TaskService tasks, PendingTasks pending, TaskDesk desk, Authority authority) {
		this.tasks = tasks;
		this.pending = pending;
		this.desk = desk;
		this.authority = authority;
	}

	@Override
	public Optional<SessionTurn> turn(UUID sessionId) {
		return waiting(sessionId).stream().findFirst().map(this::turn);
	}

	@Override
	public Optional<String> signing(UUID sessionId, String participant) {
		var groups = authority.rolesOf(participant);
		return waiting(sessionId).stream()
			.filter(task -> task.getTaskDefinitionKey().equals(SIGNING))
			.flatMap(task -> pending.find(task.getId()).stream())
			.filter(task -> task.groups().stream().anyMatch(groups::contains))
			.map(PendingTask::taskId)
			.findFirst();
	}

	private List<Task> waiting(UUID sessionId) {
		return tasks.createTaskQuery()
			.processDefinitionKey(StlSessionProcess.KEY)
			.processVariableValueEquals(StlSessionProcess.SESSION_ID.name(), sessionId.toString())
			.orderByTaskCreateTime()
			.asc()
			.list();
	}

	private SessionTurn turn(Task task) {
		var stage = STAGES.getOrDefault(task.getTaskDefinitionKey(), LiveStage.OTHER);
		var item = stage.phase() != null || stage == LiveStage.SETTLEMENT ? item(task) : null;
		var waits = pending.find(task.getId());
		return new SessionTurn(task.getId(), task.getName(), stage, item, waits.map(one -> one.groups()).orElseGet(List::of));
	}

	private UUID item(Task task) {
		return UUID.fromString(String.valueOf(tasks.getVariable(task.getId(), RoomVariables.ITEM_ID.name())));
	}

	@Override
	public Receipt attendance(SessionTurn turn, String participant, List<Seat> present) {
		return desk.submit(participant, turn.taskId(), SeatChoices.answer(present));
	}

	@Override
	public Receipt round(SessionTurn turn, String participant, SessionDeliberation.Round round) {
		var answer = new HashMap<String, Object>(Map.of("text", round.text(), "position", round.position().name()));
		answer.putAll(SectorFields.write("dissent", round.dissents()));
		if (round.mediator() != null) {
			answer.put("mediator", round.mediator().name());
		}
		if (round.mediation() != null) {
			answer.put("mediation", round.mediation());
		}
		if (round.extraordinaryReason() != null) {
			answer.put("extraordinary", true);
			answer.put("backers", round.backers().stream().map(Sector::role).sorted().toList());
			answer.put("extraordinaryReason", round.extraordinaryReason());
		}
		return desk.submit(participant, turn.taskId(), answer);
	}

	@Override
	public Receipt vote(SessionTurn turn, String participant, VoteUnit unit, SessionDeliberation.Vote vote, @Nullable Ballot bench) {
		var answer = new HashMap<String, Object>(BallotFields.write(unit, vote.ballots(), bench));
		answer.putAll(SectorFields.write("dissent", vote.dissents()));
		answer.put("reason", vote.reason());
		return desk.submit(participant, turn.taskId(), answer);
	}

	@Override
	public Receipt settle(SessionTurn turn, String participant, DecisionResult result, String reason) {
		return desk.submit(participant, turn.taskId(), Map.of("result", result.name(), "reason", reason));
	}

}
