using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;

namespace Shiji.League;

/// <summary>转入组织名录 — every organisation that stands today, wherever it lies, by code and by name: where somebody goes is not limited to whom the sender reaches. Names of organisations are no secret; nothing else is told.</summary>
public sealed class Destinations
{
    private const int MostNamed = 5;
    private readonly Dictionary<string, (int Id, OrganisationType Type)> _codes = [];
    private readonly Dictionary<string, List<string>> _names = [];

    public static async Task<Destinations> ReadAsync(ShijiDb db, DateOnly today, CancellationToken cancel)
    {
        var all = new Destinations();
        foreach (var o in await (from s in db.Whole<OrganisationSpell>() where s.Day <= today && (s.Until == null || s.Until > today) join o in db.Set<Organisation>() on s.OrganisationId equals o.Id select new { o.Id, o.Code, o.Name, o.ShortName, s.Type }).AsNoTracking().ToListAsync(cancel))
        {
            all._codes[o.Code] = (o.Id, o.Type);
            all.Name(o.Name, o.Code);
            if (o.ShortName is { } brief && brief != o.Name) all.Name(brief, o.Code);
        }

        return all;
    }

    /// <param name="called">The column or field as it is called.</param>
    /// <param name="field">Its key.</param>
    public Outcome<int> Find(string? text, string called, string field)
    {
        if (text?.Trim() is not { Length: > 0 } asked) return new Refusal($"请填写{called}。", field);
        if (_codes.TryGetValue(asked, out var there)) return there.Id;
        return _names.GetValueOrDefault(asked) switch
        {
            [var code] => _codes[code].Id,
            { } several => new Refusal($"叫“{asked}”的有 {several.Count} 个，请改用组织代码：{string.Join("、", several.Take(MostNamed))}。", field),
            null => new Refusal($"本区没有叫“{asked}”的组织，请核对全称或代码；已经撤销的请写承接的组织。转到本区以外的，请办理转出本区。", field),
        };
    }

    private void Name(string name, string code)
    {
        if (_names.TryGetValue(name, out var codes)) codes.Add(code);
        else _names[name] = [code];
    }
}
