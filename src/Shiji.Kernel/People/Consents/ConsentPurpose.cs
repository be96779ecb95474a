namespace Shiji.Kernel.People;

/// <summary>告知用途 — for what personal data are asked, in the words that were agreed to; a change of the words is a new version (PIPL art. 14, 17).</summary>
public sealed class ConsentPurpose
{
    /// <summary>不满十四周岁 — given by the guardian.</summary>
    public const string Minor = "minor";

    public int Id { get; set; }
    public required string Code { get; set; }
    public int Version { get; set; }
    public required string Name { get; set; }

    /// <summary>告知书正文.</summary>
    public required string Text { get; set; }

    public DateOnly From { get; set; }

    /// <summary>What rests on this consent alone, and goes when it is withdrawn; null where nothing does.</summary>
    public ForgottenPart? Forgets { get; set; }
}
