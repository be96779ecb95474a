namespace Shiji.Reports.Drafts;

/// <summary>在核的文件 — the .docx somebody is having checked, kept so that better wordings can be put into it: one for each account, theirs alone, gone with the next and after a day.</summary>
public sealed class DraftFile
{
    /// <summary>Whose it is.</summary>
    public Guid AccountId { get; set; }

    public required string Name { get; set; }
    public required byte[] Content { get; set; }

    /// <summary>Raised by each change, so that an old page cannot write over a newer file.</summary>
    public int Revision { get; set; }

    public DateTime At { get; set; }
}
