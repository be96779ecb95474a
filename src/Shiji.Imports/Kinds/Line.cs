using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;
using Shiji.Sheets.Files;

namespace Shiji.Imports;

/// <summary>A line of a file half read: what it would be as a row, and what is wrong with it so far.</summary>
internal sealed record Line(SheetRow Source, RegisterRow Row)
{
    public List<Refusal> Reasons { get; } = [];

    public string? Person { get; set; }

    public string? Subject { get; set; }

    public string Key { get; set; } = "";

    /// <summary>A column is complained of once: what could not be read is not missing as well.</summary>
    public bool Blames(string key) => Reasons.Exists(r => r.Field == key);

    public void Missing(string key, string name)
    {
        if (!Blames(key)) Reasons.Add(new($"请填写“{name}”。", key));
    }

    public CheckedRow As(RowFate fate) => new(Source, fate, Row, Key, [.. Reasons.Select(r => r with { Message = $"第 {Source.Number} 行：{r.Message}" })]);
}
