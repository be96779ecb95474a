namespace Shiji.Kernel.Access;

/// <summary>越权 — a save went where the actor's post does not reach, and was stopped. A use case should have refused before.</summary>
public sealed class OutOfScopeException(string message) : InvalidOperationException(message);
