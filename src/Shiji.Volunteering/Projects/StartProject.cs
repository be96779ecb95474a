using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;

namespace Shiji.Volunteering;

/// <summary>立项 — a project gets its code, under which goods move and sessions are held.</summary>
public sealed partial class StartProject(ShijiDb db, CatalogueOpening opening)
{
    private static readonly string[] Taken = ["NEW", "EXPORT", "MOVEMENTS", "GOODS"]; // by addresses of the pages

    public async Task<Outcome<Project>> DoAsync(int organisationId, string? code, string? name, string? about, DateOnly from, CancellationToken cancel = default)
    {
        if (await db.CheckAsync(Permission.WriteRecords, organisationId, cancel) is { } beyond) return beyond;
        code = TypedCode.Cleaned(code);
        if (!Form().IsMatch(code) || Taken.Contains(code)) return new Refusal("项目代码用 2 到 20 个字母或数字，如 UAZM；活动场次凭它归到项目。", "code");
        if (string.IsNullOrWhiteSpace(name)) return new Refusal("请填写项目名称。", "name");
        await using var alone = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Set<Project>().AnyAsync(p => p.Code == code, cancel)) return new Refusal($"代码 {code} 已经有项目用了，请换一个。", "code");
        var project = new Project { Code = code, Name = name.Trim(), KeeperId = organisationId, About = string.IsNullOrWhiteSpace(about) ? null : about.Trim(), From = from };
        db.Add(project);
        await db.SaveChangesAsync(cancel);
        await opening.RenewAsync($"[project={code}]", cancel);
        await alone.CommitAsync(cancel);
        return project;
    }

    [GeneratedRegex("^[A-Z0-9]{2,20}$")]
    private static partial Regex Form();
}
