package org.tripartita.workflow.web;

import java.util.List;
import java.util.stream.Stream;

/**
 * The paths of the engine's HTTP interface that somebody reaches. What is not open is closed; behind an open path the
 * engine's own authorizations and tenants still decide about each single thing.
 */
final class EngineReach {

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
	 * What Cockpit and Admin show, and the one thing that an administrator does there: have a failed job tried again.
	 * Models come with the product and people's rights from their appointments; a written variable, a moved token or a
	 * job ahead of its day would pass the rules by.
	 */
	private static final List<EngineRule> ADMINISTRATORS = rules("""
			GET /{application:admin|cockpit}/plugin/{plugin}/**
			POST /cockpit/plugin/base/{engine}/{things:incident|process-instance}
			POST /cockpit/plugin/base/{engine}/{things:incident|process-instance}/count
			POST /cockpit/plugin/base/{engine}/{things:process-definition|process-instance}/{thing}/{called:called-process-.+}
			GET /engine/engine/{engine}/version
			GET /engine/engine/{engine}/{things:%1$s}/**
			GET /engine/engine/{engine}/history/{things:%2$s}
			GET /engine/engine/{engine}/history/{things:%2$s}/{thing:(?!report|cleanable).+}/**
			POST /engine/engine/{engine}/{things:%1$s}
			POST /engine/engine/{engine}/{things:%1$s}/count
			POST /engine/engine/{engine}/history/{things:%2$s}
			POST /engine/engine/{engine}/history/{things:%2$s}/count
			OPTIONS /engine/engine/{engine}/{things:authorization|filter|group|tenant|user}/**
			PUT /engine/engine/{engine}/job/{job:[0-9a-f-]+}/retries
			""".formatted("authorization|batch|case-definition|case-instance|decision-definition|decision-requirements-definition|"
			+ "deployment|execution|external-task|filter|group|identity|incident|job|job-definition|metrics|process-definition|"
			+ "process-instance|task|tenant|user|variable-instance",
			"activity-instance|batch|decision-instance|detail|external-task-log|identity-link-log|incident|job-log|"
					+ "process-instance|task|user-operation|variable-instance"));

	private EngineReach() {
	}

	/** Whether the path is open to somebody who is logged in. */
	static boolean isOpen(EngineRequest request, boolean administrator) {
		return isIn(PARTICIPANTS, request) || administrator && isIn(ADMINISTRATORS, request);
	}

	private static boolean isIn(List<EngineRule> rules, EngineRequest request) {
		return rules.stream().anyMatch(rule -> rule.matches(request));
	}

	private static List<EngineRule> rules(String lines) {
		return Stream.of(lines.split("\n")).map(EngineRule::of).toList();
	}

}
