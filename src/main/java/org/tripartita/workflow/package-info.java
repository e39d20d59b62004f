/**
 * The engine edge, shared by every module: how a form's answer becomes domain data and how a process asks the domain.
 * <p>
 * A user task of a model costs one form, one {@link org.tripartita.workflow.UserTaskHandler} and one model element,
 * bound by name: {@code userTask_signDeclaration}, form {@code sign-declaration}, class {@code SignDeclarationTask}.
 * The edge shows what the handler prefills, checks the answer against the deployed form and hands it to the handler
 * in the engine's transaction; no answer ever becomes a process variable.
 * <p>
 * It knows the engine and no domain: what it needs of a module it asks through the interfaces of this package
 * ({@link org.tripartita.workflow.ExerciseRoles}, {@link org.tripartita.workflow.StepObserver},
 * {@link org.tripartita.workflow.TerritoryTenants}, {@link org.tripartita.workflow.DueDatePolicy}).
 */
@ApplicationModule(displayName = "Workflow", allowedDependencies = {})
@NullMarked
package org.tripartita.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
