package org.tripartita.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheckBuilder;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.tripartita.testing.ProductTest;

/** Rights are judged in fewer words than the engine's, to the same end. */
@ProductTest
class DirectRightsModuleTest {

	private static final int ROUNDS = 300;

	private static final List<String> GROUPS = List.of("grupo.uno", "grupo.dos");

	private static final List<Resources> KINDS = List.of(Resources.TASK, Resources.PROCESS_DEFINITION);

	private static final List<Permission> ON_TASKS = List.of(TaskPermissions.READ, TaskPermissions.UPDATE, TaskPermissions.TASK_WORK);

	private static final List<Permission> ON_PROCESSES = List.of(ProcessDefinitionPermissions.READ,
			ProcessDefinitionPermissions.UPDATE_TASK, ProcessDefinitionPermissions.TASK_WORK);

	@Autowired
	private ProcessEngineConfigurationImpl engine;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TransactionTemplate transaction;

	private final Random chance = new Random(7);

	/** The engine where rights that were taken away are always minded. */
	private static final class Engine extends AuthorizationManager {

		Engine() {
			isRevokeAuthCheckUsed = true;
		}

	}

	@Test
	void whatever_was_given_and_taken_away_the_answer_is_that_of_the_engine() {
		var answers = IntStream.range(0, ROUNDS).mapToObj(round -> transaction.execute(undone -> {
			undone.setRollbackOnly();
			IntStream.rangeClosed(0, chance.nextInt(6)).forEach(number -> give());
			return answer("round " + round);
		})).filter(Objects::nonNull).toList();
		assertThat(answers).hasSize(ROUNDS).contains(true, false);
		assertThat(answers.stream().filter(granted -> granted).count()).isBetween(ROUNDS / 5L, ROUNDS * 4L / 5);
	}

	private boolean answer(String round) {
		return engine.getCommandExecutorTxRequired().execute(command -> {
			var asked = asked();
			var ours = command.getAuthorizationManager();
			assertThat(ours).isInstanceOf(DirectRights.class);
			var answer = ours.isAuthorized("alguien", GROUPS, asked);
			assertThat(answer).as(round).isEqualTo(new Engine().isAuthorized("alguien", GROUPS, asked));
			return answer;
		});
	}

	/** A right on a thing or all of its kind, given to somebody, a group or everybody, or taken away. */
	private void give() {
		int type = chance.nextInt(3);
		var person = type == 0 ? "*" : chance.nextBoolean() ? "alguien" : chance.nextInt(4) == 0 ? "otra" : null;
		var kind = any(KINDS);
		var permission = any(kind == Resources.TASK ? ON_TASKS : ON_PROCESSES).getValue();
		var permissions = any(List.of(permission, permission, Permissions.ALL.getValue(), 0, Permissions.ALL.getValue() & ~permission));
		database.sql("""
				insert into act_ru_authorization (id_, rev_, type_, user_id_, group_id_, resource_type_, resource_id_, perms_)
				values (gen_random_uuid(), 1, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
			.params(type, person, person == null ? any(GROUPS) : null, kind.resourceType(), any(List.of("cosa", "cosa", "*")), permissions)
			.update();
	}

	private CompositePermissionCheck asked() {
		var asked = new PermissionCheckBuilder().disjunctive();
		for (int number = chance.nextInt(3); number >= 0; number--) {
			var task = chance.nextBoolean();
			asked.atomicCheckForResourceId(KINDS.get(task ? 0 : 1), any(List.of("cosa", "cosa", "*")), any(task ? ON_TASKS : ON_PROCESSES));
		}
		var question = asked.build();
		question.getAtomicChecks().get(0).setAuthorizationNotFoundReturnValue(any(List.of(Optional.<Long>empty(), Optional.of(0L))).orElse(null));
		return question;
	}

	private <T> T any(List<T> all) {
		return all.get(chance.nextInt(all.size()));
	}

}
