package org.tripartita.workflow.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class EngineReachTest {

	private static final String ENGINE = "/camunda/api/engine/engine/default";

	@ParameterizedTest
	@ValueSource(strings = { "GET /task", "GET /task/1/form-variables", "GET /task/1/deployed-form", "POST /task/1/submit-form",
			"POST /task/1/claim", "POST /task/1/unclaim", "POST /filter/1/list",
			"POST /process-definition/local-strategy:1:2/submit-form" })
	void participants_list_read_take_give_back_and_submit(String request) {
		assertThat(isOpen(request, false)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /variable-instance", "GET /deployment", "POST /task", "GET /task/count", "GET /process-definition/statistics", "GET /filter/create", "GET /process-instance", "GET /execution",
			"GET /history/variable-instance", "GET /history/task", "GET /user", "GET /authorization", "GET /incident", "GET /job",
			"POST /deployment/create", "POST /filter/create", "PUT /filter/1", "DELETE /filter/1", "PUT /user/ana/profile",
			"PUT /user/ana/credentials", "POST /user/create", "POST /task/1/comment/create", "POST /task/1/attachment/create",
			"POST /task/1/identity-links", "DELETE /task/1", "POST /process-instance/1/variables", "PUT /process-instance/1/variables/a",
			"GET /task/1/variables", "GET /schema/log", "POST /modification/execute", "POST /migration/execute" })
	void everything_else_is_closed_to_participants(String request) {
		assertThat(isOpen(request, false)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST /task/1/complete", "POST /task/1/complete/", "POST /task/1/compl%65te", "POST /task/1/resolve",
			"POST /task/1/bpmnError", "POST /task/1/bpmnEscalation", "POST /task/1/delegate", "POST /task/1/assignee",
			"PUT /task/1", "POST /task/create", "PUT /task/1/variables/a", "POST /task/1/variables", "DELETE /task/1/variables/a",
			"POST /task/1/variables/a/data", "PUT /task/1/localVariables/a", "POST /task/1/localVariables",
			"POST /process-definition/1/start", "POST /process-definition/key/declaration/start",
			"POST /process-definition/key/declaration/tenant-id/oax/start", "POST /message", "POST /signal", "POST /condition",
			"POST /execution/1/signal", "POST /execution/1/messageSubscriptions/m/trigger", "POST /identity/verify" })
	void nobody_finishes_a_task_or_starts_a_process_past_its_form(String request) {
		assertThat(isOpen(request, true)).isFalse();
		assertThat(isOpen(request, false)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST /process-instance/1/variables", "PUT /process-instance/1/variables/a",
			"DELETE /process-instance/1/variables/a", "POST /process-instance/variables-async", "PUT /execution/1/localVariables/a",
			"DELETE /history/variable-instance/1", "POST /process-instance/1/modification", "POST /modification/execute",
			"POST /migration/execute", "POST /migration/generate", "DELETE /process-instance/1", "POST /process-instance/delete",
			"POST /process-definition/1/restart", "PUT /process-instance/1/suspended", "PUT /process-definition/1/suspended",
			"PUT /process-definition/1/history-time-to-live", "DELETE /process-definition/1", "POST /deployment/create",
			"POST /deployment/1/redeploy", "DELETE /deployment/1", "POST /job/1/execute", "PUT /job/1/duedate",
			"POST /job/1/duedate/recalculate", "DELETE /job/1", "PUT /job/suspended", "PUT /job-definition/1/retries",
			"DELETE /incident/1", "POST /execution/1/create-incident", "POST /task/1/identity-links", "POST /task/1/comment/create",
			"POST /task/1/attachment/create", "DELETE /task/1", "POST /filter/create", "PUT /filter/1", "DELETE /filter/1",
			"POST /user/create", "PUT /user/ana/credentials", "PUT /user/ana/profile", "DELETE /user/ana", "POST /group/create",
			"PUT /group/gobierno.oax/members/ana", "POST /tenant/create", "PUT /tenant/oax/user-members/ana",
			"POST /authorization/create", "PUT /authorization/1", "DELETE /authorization/1", "POST /history/cleanup",
			"DELETE /history/process-instance/1", "POST /decision-definition/1/evaluate", "POST /telemetry/configuration",
			"DELETE /metrics/task-worker", "GET /optimize/variable-update", "GET /event-subscription",
			"GET /history/process-instance/report", "GET /history/batch/cleanable-batch-report/count" })
	void not_even_an_administrator_changes_what_people_decided_or_who_they_are(String request) {
		assertThat(isOpen(request, true)).isFalse();
		assertThat(isOpen(request, false)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /deployment", "GET /process-instance/count", "POST /process-instance", "POST /process-instance/count",
			"GET /history/activity-instance", "POST /history/activity-instance/count", "GET /task/1/variables", "POST /task",
			"GET /incident", "GET /job/1/stacktrace", "GET /history/job-log/1/stacktrace",
			"GET /history/task/count", "GET /user/count", "GET /authorization", "GET /identity/groups", "OPTIONS /user",
			"PUT /job/1/retries" })
	void administrators_see_what_cockpit_and_admin_show_and_retry_what_failed(String request) {
		assertThat(isOpen(request, true)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /camunda/api/engine/task", "POST /camunda/api/engine/task/1/complete", "GET /camunda/api/engine/version",
			"POST /camunda/api/admin/auth/user/default/login/tasklist", "POST /camunda/api/admin/setup/default/user/create" })
	void no_way_past_the_login_or_the_name_of_the_engine(String request) {
		var words = request.split(" ");
		assertThat(EngineReach.isOpen(EngineRequest.of(new MockHttpServletRequest(words[0], words[1])), true)).isFalse();
		assertThat(EngineReach.isOpen(EngineRequest.of(new MockHttpServletRequest(words[0], words[1])), false)).isFalse();
	}

	private static boolean isOpen(String request, boolean administrator) {
		var words = request.split(" ");
		return EngineReach.isOpen(EngineRequest.of(new MockHttpServletRequest(words[0], ENGINE + words[1])), administrator);
	}

}
