package org.tripartita.workflow.engine;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Judges a right on one thing by the few rows about it. The engine writes a statement of some hundred lines for each
 * question, after it read the groups of all rights ever given and whether any was taken away. Which row counts before
 * which is as in the engine where rights taken away are always minded; questions made of questions are left to it.
 */
final class DirectRights extends AuthorizationManager {

	private static final String ROWS = """
			select type_, user_id_, group_id_, resource_type_, resource_id_, perms_ from act_ru_authorization
			where resource_id_ in (:things) and resource_type_ in (:kinds)
			and (user_id_ in (:user, '*') or group_id_ in (:groups))
			""";

	private final JdbcClient database;

	private DirectRights(JdbcClient database) {
		this.database = database;
	}

	/** Whose rights are asked for, those of a person before those of its groups before those of everybody. */
	private enum Holder {

		PERSON, GROUP, EVERYBODY

	}

	/** A right that was given, or taken away, on one thing or on all of its kind. */
	private record Right(Holder holder, int type, int kind, String thing, int permissions) {

		boolean grants(int asked) {
			return type != Authorization.AUTH_TYPE_REVOKE && (permissions & asked) == asked;
		}

		boolean denies(int asked) {
			return type != Authorization.AUTH_TYPE_GRANT && (permissions & asked) != asked;
		}

	}

	/** Groups without any right do no harm in a query. */
	@Override
	public List<String> filterAuthenticatedGroupIds(@Nullable List<String> groups) {
		return groups == null ? List.of() : groups;
	}

	@Override
	public boolean isAuthorized(String user, @Nullable List<String> groups, PermissionCheck asked) {
		return !isAuthorizationEnabled() || isAuthorized(user, groups, createCompositePermissionCheck(asked));
	}

	@Override
	public boolean isAuthorized(String user, @Nullable List<String> groups, CompositePermissionCheck asked) {
		var checks = asked.getAtomicChecks();
		if (!asked.isDisjunctive() || !asked.getCompositeChecks().isEmpty() || checks.isEmpty()
				|| !checks.stream().allMatch(check -> check.getResourceIdQueryParam() == null && isResourceValidForPermission(check))) {
			return super.isAuthorized(user, groups, asked);
		}
		var rights = rights(user, groups, checks);
		return checks.stream().map(check -> judged(check, rights)).filter(Objects::nonNull).findFirst().orElse(false);
	}

	/** A list of one's own tasks is asked for without judging each of them; of which territory is asked all the same. */
	@Override
	public void configureTaskQuery(TaskQueryImpl asked) {
		if (!OwnTasks.onlyOf(getCurrentAuthentication(), asked)) {
			super.configureTaskQuery(asked);
			return;
		}
		asked.getAuthCheck().getPermissionChecks().clear();
		asked.getAuthCheck().setAuthorizationCheckEnabled(false);
	}

	private List<Right> rights(String user, @Nullable List<String> groups, List<PermissionCheck> checks) {
		return database.sql(ROWS)
			.param("things", checks.stream().flatMap(DirectRights::things).distinct().toList())
			.param("kinds", checks.stream().map(PermissionCheck::getResourceType).distinct().toList())
			.param("user", user)
			.param("groups", groups == null || groups.isEmpty() ? List.of("") : groups)
			.query((row, number) -> new Right(holder(row.getInt("type_"), row.getString("group_id_")), row.getInt("type_"),
					row.getInt("resource_type_"), row.getString("resource_id_"), row.getInt("perms_")))
			.list();
	}

	private static Holder holder(int type, @Nullable String group) {
		if (type == Authorization.AUTH_TYPE_GLOBAL) {
			return Holder.EVERYBODY;
		}
		return group == null ? Holder.PERSON : Holder.GROUP;
	}

	private static Stream<String> things(PermissionCheck check) {
		return Stream.of(Objects.requireNonNullElse(check.getResourceId(), Authorization.ANY), Authorization.ANY).distinct();
	}

	/** The answer of the first row that says something; null if none does. */
	private static @Nullable Boolean judged(PermissionCheck check, List<Right> rights) {
		for (var holder : Holder.values()) {
			for (var thing : things(check).toList()) {
				var said = rights.stream()
					.filter(right -> right.holder == holder && right.kind == check.getResourceType() && right.thing.equals(thing))
					.toList();
				if (said.stream().anyMatch(right -> right.grants(check.getPerms()))) {
					return true;
				}
				if (said.stream().anyMatch(right -> right.denies(check.getPerms()))) {
					return false;
				}
			}
		}
		return check.getAuthorizationNotFoundReturnValue() == null ? null : check.getAuthorizationNotFoundReturnValue() == 1;
	}

	record Factory(JdbcClient database) implements SessionFactory {

		@Override
		public Class<?> getSessionType() {
			return AuthorizationManager.class;
		}

		@Override
		public Session openSession() {
			return new DirectRights(database);
		}

	}

}
