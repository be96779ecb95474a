namespace Shiji.Samples.Longgang.People;

/// <summary>姓名 — common family names, given names of two characters; put together by lot.</summary>
internal static class Names
{
    private const string Family = "王王李李李张张张刘陈陈杨黄黄赵吴周徐孙马朱胡郭何林林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤";
    private const string Given = "伟芳敏静丽艳勇杰娟涛超霞平刚玲桂英华文兰飞波宇浩然欣怡梓涵子轩雨桐佳琪思远嘉懿晨曦若彤俊熙诗琪博文雅婷晓东志远家豪美琳海燕梅冬雪秋月国栋建业永康小慧";

    private static readonly string[] Made = Make();

    public static string Of(ulong drawn) => Made[drawn % (ulong)Made.Length];

    /// <summary>One string for each name: a hundred thousand people share some thousands, as in life.</summary>
    private static string[] Make()
    {
        var dice = new Randomness.Dice("names");
        var names = new string[16384];
        for (var i = 0; i < names.Length; i++)
        {
            var (family, first, second) = (Family[dice.Below(Family.Length)], Given[dice.Below(Given.Length)], Given[dice.Below(Given.Length)]);
            names[i] = $"{family}{first}{second}";
        }

        return names;
    }
}
