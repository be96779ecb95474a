namespace Shiji.Kernel.Results;

/// <summary>
/// 驳回 — why something lawful cannot be done now, in a sentence a cadre understands: the field, the rule,
/// the remedy. A bug is an exception, never a refusal.
/// </summary>
public sealed record Refusal(string Message, string? Field = null)
{
    public static implicit operator Refusal(string message) => new(message);

    public override string ToString() => Message;
}
