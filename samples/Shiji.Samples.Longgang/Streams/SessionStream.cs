using Shiji.Kernel.Registers;
using Shiji.Samples.Longgang.Randomness;

namespace Shiji.Samples.Longgang.Streams;

/// <summary>场次流 — volunteer.session.</summary>
internal sealed class SessionStream(Setting setting) : IStream
{
    private static readonly string[][] Titles =
    [
        ["邻里帮忙日", "便民服务集市", "楼道清理"], ["敬老探访", "助残陪伴", "爱心送餐"], ["净滩净山", "垃圾分类引导", "绿道维护"], ["路口文明劝导", "单车摆放", "站点引导"],
        ["核酸点秩序维护", "物资配送", "扫楼登记"], ["四点半课堂", "图书整理", "科普讲解"], ["赛事引导", "展会咨询"], ["三防巡查", "应急演练保障"],
    ];

    public string Key => "volunteer.session";

    public long Count => setting.Sessions.All.Count;

    public IEnumerable<RegisterRow> Rows()
    {
        var dice = new Dice(Key);
        foreach (var session in setting.Sessions.All)
            yield return new()
            {
                OrganisationId = session.Place,
                Day = session.Day,
                Evidence = EvidenceMix.Service.Draw(dice),
                Facet1 = SessionPlan.Kinds[session.Kind],
                Quantity1 = session.Turnout + dice.Below(6),
                Quantity2 = session.Minutes,
                Number = session.Number,
                Title = dice.One(Titles[session.Kind]),
            };
    }
}
