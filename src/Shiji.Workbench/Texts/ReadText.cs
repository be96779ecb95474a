using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;
using Shiji.Reports.Texts;

namespace Shiji.Workbench;

/// <summary>读文稿 — a text within reach, one of its versions, and the place it is looked at from: its own organisation and period.</summary>
public sealed class ReadText(ShijiDb db)
{
    public async Task<Outcome<OpenText>> DoAsync(Where where, Guid id, int? number = null, CancellationToken cancel = default)
    {
        if (await db.Set<ReportText>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, cancel) is not { } text) return new Refusal("没有这份文稿，或者不归您现在的岗位管。", "text");
        var wanted = number ?? text.Latest;
        if (await db.Set<TextVersion>().AsNoTracking().SingleOrDefaultAsync(v => v.TextId == id && v.Number == wanted, cancel) is not { } version) return new Refusal($"这份文稿没有第 {wanted} 版。", "text");
        var organisation = await db.Set<Organisation>().AsNoTracking().SingleAsync(o => o.Id == text.OrganisationId, cancel);
        return new OpenText(text, version, where with { Trail = [organisation], Period = text.Period });
    }
}

/// <summary>打开的文稿.</summary>
public sealed record OpenText(ReportText Text, TextVersion Version, Where Where);
