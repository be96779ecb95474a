using Shiji.Kernel.Results;
using Shiji.Sheets.Files;

namespace Shiji.Imports;

/// <summary>行 — a line of a file half read: what it would become, and everything that is wrong with it so far.</summary>
public abstract class Line(SheetRow source)
{
    private readonly List<Refusal> _reasons = [];

    public SheetRow Source { get; } = source;

    public IReadOnlyList<Refusal> Reasons => _reasons;

    public RowFate Fate { get; set; }

    /// <summary>By which the same line is known again; empty while it is not known what it says.</summary>
    public string Key { get; set; } = "";

    /// <summary>组织 of the line; 0 while it is not known.</summary>
    public virtual int OrganisationId { get; set; }

    public bool Sound => _reasons.Count == 0;

    public void Refuse(Refusal because) => _reasons.Add(because);

    /// <summary>A column is complained of once: what could not be read is not missing as well.</summary>
    public bool Blames(string key) => _reasons.Exists(r => r.Field == key);

    public void Missing(string key, string name)
    {
        if (!Blames(key)) Refuse(new($"请填写“{name}”。", key));
    }

    /// <summary>The reasons as the page and the workbook say them.</summary>
    public IEnumerable<Refusal> Told => _reasons.Select(r => r with { Message = $"第 {Source.Number} 行：{r.Message}" });
}
