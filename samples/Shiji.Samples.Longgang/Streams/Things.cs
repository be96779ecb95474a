using Shiji.Kernel.Registers;
using Shiji.Samples.Longgang.People;
using Shiji.Samples.Longgang.Tree;

namespace Shiji.Samples.Longgang.Streams;

/// <summary>对象 — the firms, points and projects of the sample, numbered from 1.</summary>
internal sealed class Things(int scale)
{
    private static readonly string[] Places = ["站前广场", "公园北门", "地铁口", "文体中心", "市民窗口", "社区中心", "商业街", "医院门诊"];
    private static readonly string[] Projects = ["科创小课堂", "周末读书会", "艺术工坊", "心灵陪伴", "安全训练营", "亲子剧场"];
    private static readonly string[] Aspects = ["组织设置", "工作机制", "队伍建设", "服务阵地"];

    public Block Aspect { get; } = new(1, 4);
    public Block Firms { get; } = new(5, 240 * scale);
    public Block Points { get; } = new(5 + 240 * scale, 210 * scale);
    public Block Landings { get; } = new(5 + 450 * scale, 40 * scale);
    public Block Talents { get; } = new(5 + 490 * scale, 10 * scale);

    public IEnumerable<Subject> All()
    {
        foreach (var aspect in Of(Aspect, "改革方面", i => Aspects[i])) yield return aspect;
        foreach (var firm in Of(Firms, "企业", i => $"龙岗区{Words.Firm(i + 1500)}有限公司")) yield return firm;
        foreach (var point in Of(Points, "点位", i => $"{Words.Word(i / 8)}{Places[i % 8]}服务点")) yield return point;
        foreach (var landing in Of(Landings, "项目", i => $"{Words.Word(i / 6 + 90)}{Projects[i % 6]}")) yield return landing;
        foreach (var talent in Of(Talents, "人才项目", i => $"{Words.Word(i + 140)}青年科研项目")) yield return talent;
    }

    private static IEnumerable<Subject> Of(Block block, string kind, Func<int, string> name)
    {
        for (var i = 0; i < block.Count; i++) yield return new() { Id = block.First + i, Kind = kind, Name = name(i) };
    }
}
