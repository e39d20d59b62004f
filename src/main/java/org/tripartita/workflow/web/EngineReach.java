package org.tripartita.workflow.web;

import java.util.List;
import java.util.stream.Stream;

/**
 * The paths of the engine's HTTP interface that somebody reaches. What is not open is closed; behind an open path the
 * engine's own authorizations and tenants still decide about each single thing.
 */
final class EngineReach {

	/** The whole of the interface that belongs to the engine; another way to address it knows no logged-in person. */
	private static final EngineRule ENGINE = EngineRule.of("* /engine/engine/{engine}/**");

	/** What Tasklist asks of the engine, as it was seen to; nothing else. Words of the interface are no identifiers. */
	private static final List<EngineRule> PARTICIPANTS = rules("""
			GET /admin/auth/user/{engine}
			POST /admin/auth/user/{engine}/logout
			GET /tasklist/plugin/{plugin}/static/**
			GET /engine/engine
			GET /engine/engine/{engine}/user/{user}/profile
			GET /engine/engine/{engine}/filter
			GET /engine/engine/{engine}/filter/count
			GET /engine/engine/{engine}/filter/{filter:[0-9a-f-]+}
			POST /engine/engine/{engine}/filter/{filter:[0-9a-f-]+}/list
			POST /engine/engine/{engine}/filter/{filter:[0-9a-f-]+}/count
			OPTIONS /engine/engine/{engine}/filter
			GET /engine/engine/{engine}/task
			GET /engine/engine/{engine}/task/{task:[0-9a-f-]+}
			GET /engine/engine/{engine}/task/{task:[0-9a-f-]+}/form
			GET /engine/engine/{engine}/task/{task:[0-9a-f-]+}/deployed-form
			GET /engine/engine/{engine}/task/{task:[0-9a-f-]+}/form-variables
			GET /engine/engine/{engine}/task/{task:[0-9a-f-]+}/identity-links
			GET /engine/engine/{engine}/task/{task:[0-9a-f-]+}/comment
			POST /engine/engine/{engine}/task/{task:[0-9a-f-]+}/claim
			POST /engine/engine/{engine}/task/{task:[0-9a-f-]+}/unclaim
			POST /engine/engine/{engine}/task/{task:[0-9a-f-]+}/submit-form
			GET /engine/engine/{engine}/process-definition
			GET /engine/engine/{engine}/process-definition/count
			GET /engine/engine/{engine}/process-definition/{definition:.+-.+}
			GET /engine/engine/{engine}/process-definition/{definition:.+-.+}/xml
			GET /engine/engine/{engine}/process-definition/{definition:.+-.+}/startForm
			GET /engine/engine/{engine}/process-definition/{definition:.+-.+}/deployed-start-form
			GET /engine/engine/{engine}/process-definition/{definition:.+-.+}/form-variables
			POST /engine/engine/{engine}/process-definition/{definition:.+-.+}/submit-form
			GET /engine/engine/{engine}/history/user-operation
			GET /engine/engine/{engine}/history/user-operation/count
			""");

	/**
	 * Closed whoever asks: they would finish or alter a task past its form, start a process past its start form, stand
	 * in for an event, or try passwords past the login page.
	 */
	private static final List<EngineRule> NOBODY = rules("""
			* /admin/auth/user/{engine}/login/{application}
			* /admin/setup/**
			* /engine/engine/{engine}/identity/**
			POST /engine/engine/{engine}/task/create
			PUT /engine/engine/{engine}/task/{task}
			POST /engine/engine/{engine}/task/{task}/complete
			POST /engine/engine/{engine}/task/{task}/resolve
			POST /engine/engine/{engine}/task/{task}/bpmnError
			POST /engine/engine/{engine}/task/{task}/bpmnEscalation
			POST /engine/engine/{engine}/task/{task}/delegate
			POST /engine/engine/{engine}/task/{task}/assignee
			* /engine/engine/{engine}/task/{task}/variables/**
			* /engine/engine/{engine}/task/{task}/localVariables/**
			POST /engine/engine/{engine}/process-definition/{definition}/start
			POST /engine/engine/{engine}/process-definition/key/{key}/start
			POST /engine/engine/{engine}/process-definition/key/{key}/tenant-id/{tenant}/start
			* /engine/engine/{engine}/message
			* /engine/engine/{engine}/signal
			* /engine/engine/{engine}/condition
			POST /engine/engine/{engine}/execution/{execution}/signal
			POST /engine/engine/{engine}/execution/{execution}/messageSubscriptions/{message}/trigger
			""");

	private EngineReach() {
	}

	/** Whether the path is open to somebody who is logged in. */
	static boolean isOpen(EngineRequest request, boolean administrator) {
		if (administrator) {
			return NOBODY.stream().noneMatch(rule -> rule.matches(request)) && isAddressedByName(request);
		}
		return PARTICIPANTS.stream().anyMatch(rule -> rule.matches(request));
	}

	private static boolean isAddressedByName(EngineRequest request) {
		var path = request.path().value();
		return !path.startsWith("/engine/") || path.equals("/engine/engine") || ENGINE.pattern().matches(request.path());
	}

	private static List<EngineRule> rules(String lines) {
		return Stream.of(lines.split("\n")).map(EngineRule::of).toList();
	}

}
