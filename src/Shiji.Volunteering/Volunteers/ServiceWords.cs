using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>志愿词表 — what people may say of themselves and be looked for by; kept with a person as bits, so that a search is one comparison.</summary>
public sealed class ServiceWords(IReadOnlyList<ServiceWord> all)
{
    private static readonly (ServiceWordKind Kind, string Words)[] Standard =
    [
        (ServiceWordKind.Skill, "医疗护理 急救 心理疏导 法律咨询 外语翻译 手语 教学辅导 体育指导 文艺表演 摄影摄像 写作宣传 美工设计 电脑维修 水电维修 驾驶 会务礼仪 消防安全 应急救援 社会工作 园艺环保 理发"),
        (ServiceWordKind.Language, "普通话 粤语 客家话 潮汕话 英语 日语 韩语"),
        (ServiceWordKind.Category, "社区服务 助老助残 环境保护 文明交通 疫情防控 文化教育 赛会服务 应急救援"),
    ];

    public static async Task<ServiceWords> ReadAsync(ShijiDb db, CancellationToken cancel = default) =>
        new(await db.Set<ServiceWord>().AsNoTracking().OrderBy(w => w.Kind).ThenBy(w => w.Bit).ToListAsync(cancel));

    public static async Task InstallAsync(ShijiDb db, CancellationToken cancel)
    {
        var there = (await db.Set<ServiceWord>().Select(w => new { w.Kind, w.Word }).ToListAsync(cancel)).ToHashSet();
        if (there.Count > 0) return; // the district's own from then on
        foreach (var (kind, words) in Standard)
            db.AddRange(words.Split(' ').Select((word, bit) => new ServiceWord { Kind = kind, Bit = bit, Word = word }));
    }

    /// <summary>Those still offered, each by its bit.</summary>
    public IReadOnlyList<Choice> Choices(ServiceWordKind kind) => [.. all.Where(w => w.Kind == kind && w.Until is null).Select(w => new Choice($"{w.Bit}", w.Word))];

    public string Names(ServiceWordKind kind, long bits) => string.Join('、', all.Where(w => w.Kind == kind && (bits & (1L << w.Bit)) != 0).Select(w => w.Word));

    /// <summary>What was chosen, as bits; what is not in the list is passed over.</summary>
    public long Bits(ServiceWordKind kind, IEnumerable<string?> chosen)
    {
        var asked = chosen.ToHashSet();
        return all.Where(w => w.Kind == kind && asked.Contains(w.Bit.ToString(CultureInfo.InvariantCulture))).Aggregate(0L, (bits, w) => bits | (1L << w.Bit));
    }

    /// <summary>The bits as a form shows them.</summary>
    public static IReadOnlyCollection<string> Chosen(long bits) => [.. Enumerable.Range(0, 63).Where(b => (bits & (1L << b)) != 0).Select(b => $"{b}")];
}
