namespace Shiji.Activities;

/// <summary>过闸 — a check-in on its way, and whose account it comes from.</summary>
internal sealed record Passing(CheckIn Row, Guid Account)
{
    /// <summary>True where the row is new.</summary>
    public TaskCompletionSource<bool> Told { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
