using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;

namespace Shiji.Volunteering;

/// <summary>找人条件 — what the pool is asked: skill, language, category, time; read alike by the page and by a request.</summary>
public sealed record PoolFilter(long Skills = 0, long Languages = 0, long Categories = 0, int Times = 0)
{
    public bool IsEmpty => this == new PoolFilter();

    public static PoolFilter Read(IQueryCollection query, ServiceWords words) => new(
        words.Bits(ServiceWordKind.Skill, query["skill"]), words.Bits(ServiceWordKind.Language, query["language"]),
        words.Bits(ServiceWordKind.Category, query["category"]), FreeTimes.Bits(query["time"]));

    /// <summary>Of those asked, the formal ones; all of the skills and languages, any of the categories and times. Who named no time or category is asked too.</summary>
    public IQueryable<Volunteer> Of(ShijiDb db)
    {
        var (skills, languages, categories, times) = this;
        return db.Set<Volunteer>().AsNoTracking().Where(v => v.State == VolunteerState.Formal
            && (v.Skills & skills) == skills && (v.Languages & languages) == languages
            && (categories == 0 || v.Categories == 0 || (v.Categories & categories) != 0)
            && (times == 0 || v.Times == 0 || (v.Times & times) != 0));
    }

    public string Words(ServiceWords words) => string.Join("；", new[]
    {
        words.Names(ServiceWordKind.Skill, Skills), words.Names(ServiceWordKind.Language, Languages), words.Names(ServiceWordKind.Category, Categories), FreeTimes.Words(Times),
    }.Where(w => w.Length > 0));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Skills}.{Languages}.{Categories}.{Times}");
}
