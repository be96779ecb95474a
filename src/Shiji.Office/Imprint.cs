namespace Shiji.Office;

/// <summary>文档属性 — what the file says of its own making: who composed it and at which instant (UTC). Passed in, so that the same document is the same file.</summary>
public sealed record Imprint(string Creator, DateTime At)
{
    public DateTime At { get; } = At.Kind == DateTimeKind.Utc
        ? At
        : throw new ArgumentException("The instant of an imprint is UTC.", nameof(At));
}
